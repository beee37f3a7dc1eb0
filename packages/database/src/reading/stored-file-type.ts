import {
  type FieldTypeDefinition,
  FileResource,
  inputWrongType,
  type Json,
  readDataUrl,
  readStoredFile,
  stringifyJson,
  type TypedDeclaration,
  type Value,
  withoutAddress,
} from '@stackwright/language'
import { storableJson } from './storable-json.ts'
import { wrongType } from './wrong-type.ts'

/** What a file of such a type is, in words, and whether one of a media type is. */
export interface FileKind {
  readonly noun: string
  readonly takes: (mime: string) => boolean
}

/** What the types of files have in common: a column keeps what describes a stored file, an input also takes an upload. */
export function storedFileType(
  kind: FileKind,
): Pick<FieldTypeDefinition, 'control' | 'options' | 'read' | 'store' | 'column' | 'toDriver' | 'schema'> {
  return {
    control: 'file',
    options: ['list'],
    read: (value, declaration) => read(value, declaration, kind),
    store(value, _, { name }) {
      if (!FileResource.isFile(value)) return withoutAddress(value)
      const step = kind.noun === 'an image' ? 'storage.create_image' : 'storage.create_attachment'
      throw inputWrongType({
        name,
        expected: `a file that is kept; keep this one with ${step} and take what that gives`,
      })
    },
    column: () => 'jsonb',
    toDriver: stringifyJson,
    schema: () => ({ type: 'object', required: ['path'], properties }),
  }
}

const properties: { [key: string]: Json } = {
  access: { type: 'string', enum: ['public', 'private'] },
  path: { type: 'string' },
  name: { type: 'string' },
  type: { type: 'string' },
  size: { type: 'integer' },
  mime: { type: 'string' },
  meta: { type: 'object' },
  url: { type: ['string', 'null'] },
}

function read(value: Value, declaration: TypedDeclaration, { noun, takes }: FileKind): Value {
  const upload = FileResource.isFile(value) ? value : typeof value === 'string' ? readDataUrl(value) : undefined
  if (upload) {
    if (!takes(upload.mime)) throw wrongType(declaration, `${noun}, but it is ${upload.mime}`)
    return FileResource.asValue(upload)
  }
  const stored = readStoredFile(value)
  if (!stored) throw wrongType(declaration, `${noun}: an upload, or what storage.create_attachment gave`)
  return storableJson(stored, declaration.name)
}
