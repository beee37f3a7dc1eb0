import {
  contentOf,
  Exact,
  Failure,
  type FileDescription,
  FileResource,
  type Json,
  setOwn,
  type Value,
} from '@stackwright/language'

/** The key under which stands what JSON has no form for. */
const mark = '$'

/** Anything that an effect can give, as JSON that `readValue` turns into the same again. */
export function writeValue(value: unknown): Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      if (Number.isFinite(value) && !Object.is(value, -0)) return value
      return { [mark]: 'double', is: Object.is(value, -0) ? '-0' : String(value) }
    case 'bigint':
      return { [mark]: 'whole', is: String(value) }
    case 'object':
      return value === null ? null : writeObject(value)
    default:
      return { [mark]: 'nothing' }
  }
}

function writeObject(value: object): Json {
  if (Array.isArray(value)) return value.map(writeValue)
  if (value instanceof Uint8Array) return { [mark]: 'bytes', is: Buffer.from(value).toString('base64') }
  if (value instanceof Date) return { [mark]: 'date', is: writeValue(value.getTime()) }
  if (value instanceof Exact) return { [mark]: 'exact', is: value.toString() }
  if (value instanceof Failure) return { [mark]: 'failure', is: writeFailure(value) }
  if (value instanceof Error) return { [mark]: 'error', is: value.message }
  if (FileResource.isFile(value)) return { [mark]: 'file', is: writeFile(value) }
  const entries = Object.entries(value)
  if (Object.hasOwn(value, mark)) return { [mark]: 'object', is: entries.map(([key, each]) => [key, writeValue(each)]) }
  const written: Record<string, Json> = {}
  for (const [key, each] of entries) setOwn(written, key, writeValue(each))
  return written
}

function writeFailure({ code, kind, message, payload, errorName }: Failure): Json {
  return { code, kind, message, payload: writeValue(payload), errorName }
}

/** What describes a file: its content is no part of a recording, since what steps get of it is. */
function writeFile({ name, type, mime, size, meta }: FileResource): Json {
  return { name, type, mime, size, meta: writeValue(meta) }
}

const readers: Readonly<Record<string, (is: Json) => unknown>> = {
  double: Number,
  whole: (is) => BigInt(String(is)),
  nothing: () => undefined,
  bytes: (is) => new Uint8Array(Buffer.from(String(is), 'base64')),
  date: (is) => new Date(readValue(is) as number),
  exact: (is) => new Exact(String(is)),
  error: (is) => new Error(String(is)),
  failure: (is) => {
    const { payload = null, ...rest } = is as { [key: string]: Json }
    return new Failure({ ...rest, payload: readValue(payload) } as ConstructorParameters<typeof Failure>[0])
  },
  file: (is) => new FileResource(is as unknown as FileDescription, contentOf(new Uint8Array())),
  object: (is) => {
    const read: Record<string, Value> = {}
    for (const [key, each = null] of is as [string, Json][]) setOwn(read, key, readValue(each) as Value)
    return read
  },
}

/** Turns what `writeValue` has written into what it was. */
export function readValue(written: Json): unknown {
  if (typeof written !== 'object' || written === null) return written
  if (Array.isArray(written)) return written.map(readValue)
  const sort = Object.hasOwn(written, mark) ? written[mark] : undefined
  if (typeof sort === 'string') {
    const read = Object.hasOwn(readers, sort) ? readers[sort] : undefined
    if (!read) throw new Error(`A recording holds ${sort}, which this version does not know`)
    return read(written.is ?? null)
  }
  const value: Record<string, Value> = {}
  for (const [key, each] of Object.entries(written)) setOwn(value, key, readValue(each) as Value)
  return value
}
