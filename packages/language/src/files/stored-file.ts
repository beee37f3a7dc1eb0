import { isObject } from '../values/is-object.ts'
import { own } from '../values/own.ts'
import type { ObjectValue, Value } from '../values/value.ts'
import { fileName } from './file-name.ts'
import { kindOfMedia } from './media-types.ts'

/** What a column keeps of a file, and what steps that keep files give. */
export interface StoredFile extends ObjectValue {
  readonly access: 'public' | 'private'
  /** Where it is served, without the server's address. */
  readonly path: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly mime: string
  readonly meta: ObjectValue
  /** The path with the address of the server. In a column it has none: the server's address may change, and is added when it is read. */
  readonly url: string | null
}

/** Paths of kept files begin with this. */
export const vaultPrefix = '/vault/'

/** The file with its whole address, which begins with `origin`; a file of another server stays as it is. */
export function withAddress(file: Value, origin: string): Value {
  if (!isObject(file)) return file
  const path = own(file, 'path')
  return typeof path === 'string' && path.startsWith(vaultPrefix) ? { ...file, url: origin + path } : file
}

/** The file as columns keep it: without the server's address. */
export const withoutAddress = (file: Value): Value => withAddress(file, '')

const address = /^(\/vault\/|https?:\/\/)[^\p{Cc}\p{Cs}\s]{1,2000}$/u
const textAt = (value: ObjectValue, key: string): string | undefined => {
  const text = own(value, key)
  return typeof text === 'string' && text.isWellFormed() && !text.includes('\0') && text.length <= 2_000
    ? text
    : undefined
}

/** Reads what describes a kept file: what is missing but the path is filled in, other keys are left out. undefined when it is none. */
export function readStoredFile(value: Value): StoredFile | undefined {
  if (!isObject(value)) return undefined
  const path = textAt(value, 'path')
  if (path === undefined || !address.test(path)) return undefined
  const mime = textAt(value, 'mime') ?? 'application/octet-stream'
  const size = own(value, 'size')
  return {
    access: own(value, 'access') === 'private' ? 'private' : 'public',
    path,
    name: textAt(value, 'name') ?? fileName(path),
    type: textAt(value, 'type') ?? kindOfMedia(mime),
    size: typeof size === 'number' && size >= 0 ? size : 0,
    mime,
    meta: readMeta(own(value, 'meta')),
    url: textAt(value, 'url') ?? null,
  }
}

/** Numbers, truths and short texts: more is not said of a file. */
function readMeta(meta: Value | undefined): ObjectValue {
  if (!isObject(meta)) return {}
  const entries = Object.entries(meta).slice(0, 20)
  return Object.fromEntries(
    entries.filter(
      ([key, value]) => typeof value === 'number' || typeof value === 'boolean' || textAt(meta, key) !== undefined,
    ),
  )
}
