import {
  type Document,
  type Field,
  type InputDeclaration,
  isObject,
  isProgram,
  type Json,
  type TableDocument,
} from '@stackwright/language'
import { constantValue, parseExpression } from '@stackwright/script'

/**
 * `dblink { table = "order" override = { status: { hidden: true } } }` among inputs stands for the fields of a table but its key. They are
 * written out, so that what an endpoint takes can be read where it stands.
 *
 * @returns undefined when there is no link to a table of `tableNamed`
 */
export function expandTableLinks<Each extends Document>(
  document: Each,
  tableNamed: (name: string) => TableDocument | undefined,
): { document: Each; tables: readonly string[] } | undefined {
  if (!isProgram(document)) return undefined
  const tables: string[] = []
  const own = new Set(document.inputs.map(({ name }) => name))
  const inputs = document.inputs.flatMap((input) => {
    const table = isLink(input) && input.table !== undefined ? tableNamed(input.table) : undefined
    if (!table) return [input]
    tables.push(table.name)
    const hidden = hiddenIn(input)
    // An input that is declared beside the link goes before the field of its name.
    return table.fields
      .slice(1)
      .flatMap((field) => (hidden.has(field.name) || own.has(field.name) ? [] : [inputOf(field)]))
  })
  return tables.length > 0 ? { document: { ...document, inputs }, tables } : undefined
}

const isLink = ({ extras }: InputDeclaration) => extras?.type === 'dblink'

function hiddenIn({ extras }: InputDeclaration): ReadonlySet<string> {
  const written = parseExpression(extras?.override ?? '{}')
  const override: Json | undefined = written.ok ? constantValue(written.expression) : undefined
  if (!isObject(override)) return new Set()
  return new Set(Object.keys(override).filter((name) => (override[name] as { hidden?: Json } | null)?.hidden === true))
}

function inputOf({ id: _id, visibility: _visibility, extras: _extras, ...field }: Field): InputDeclaration {
  const { required, default: given } = field
  return { ...field, required: required && given === undefined }
}
