/** How the values of a column get to another type. */
export interface Conversion {
  /** The USING expression. */
  readonly using: string
  readonly losesData: boolean
}

/** A column's kind: its type in PostgreSQL, apart from passwords, whose hashes are no text that anything else can use. */
export interface ColumnKind {
  readonly type: string
  readonly list: boolean
}

const keep = (using: string): Conversion => ({ using, losesData: false })
const lossy = (using: string): Conversion => ({ using, losesData: true })

const epoch = (x: string) => `(extract(epoch from ${x}) * 1000)::pg_catalog.int8`
// The length is asked apart from the pattern, in which PostgreSQL counts to 255 at most.
const matching = (x: string, pattern: string, type: string) =>
  `case when pg_catalog.length(${x}) <= 1000 and ${x} ~ '${pattern}' then ${x}::pg_catalog.${type} end`

/** For each pair of types: how one value is brought from the first to the second. Pairs that are missing lose the value. */
const conversions: Record<string, Record<string, (x: string) => Conversion>> = {
  int8: {
    numeric: (x) => keep(`${x}::pg_catalog.numeric`),
    bool: (x) => lossy(`${x} <> 0`),
    'timestamptz(3)': (x) =>
      lossy(
        `case when ${x} between -62135596800000 and 253402300799999 then pg_catalog.to_timestamp(${x} / 1000.0) end`,
      ),
  },
  numeric: {
    int8: (x) =>
      lossy(
        `case when ${x} between -9223372036854775808 and 9223372036854775807 then pg_catalog.round(${x})::pg_catalog.int8 end`,
      ),
    bool: (x) => lossy(`${x} <> 0`),
  },
  bool: {
    int8: (x) => keep(`${x}::pg_catalog.int4::pg_catalog.int8`),
    numeric: (x) => keep(`${x}::pg_catalog.int4::pg_catalog.numeric`),
  },
  'timestamptz(3)': {
    int8: (x) => keep(epoch(x)),
    numeric: (x) => keep(`${epoch(x)}::pg_catalog.numeric`),
    date: (x) => lossy(`(${x} at time zone 'UTC')::pg_catalog.date`),
    text: (x) => keep(`pg_catalog.to_char(${x} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`),
    jsonb: (x) => keep(`pg_catalog.to_jsonb(${epoch(x)})`),
  },
  date: { 'timestamptz(3)': (x) => keep(`${x}::pg_catalog.timestamp at time zone 'UTC'`) },
  text: {
    int8: (x) => lossy(matching(x, '^-?[0-9]{1,18}$', 'int8')),
    numeric: (x) => lossy(matching(x, '^-?[0-9]+([.][0-9]+)?$', 'numeric')),
    bool: (x) => lossy(`case when ${x} in ('true', '1') then true when ${x} in ('false', '0') then false end`),
    date: (x) => lossy(matching(x, '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', 'date')),
    'timestamptz(3)': (x) => lossy(matching(x, '^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9:.]+Z?)?$', 'timestamptz')),
    uuid: (x) => lossy(matching(x, '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$', 'uuid')),
  },
}

function convertValue(from: string, to: string, x: string): Conversion | undefined {
  if (from === to) return keep(x)
  if (from === 'password' || to === 'password') return undefined
  const known = conversions[from]?.[to]
  if (known) return known(x)
  if (from === 'jsonb') {
    const text = `(${x} #>> '{}')`
    return to === 'text' ? keep(text) : convertValue('text', to, text)
  }
  if (to === 'text') return keep(`${x}::pg_catalog.text`)
  return to === 'jsonb' ? keep(`pg_catalog.to_jsonb(${x})`) : undefined
}

/** From one kind of column to another; what cannot be converted becomes NULL. `x` is the quoted column. */
export function conversion(from: ColumnKind, to: ColumnKind, x: string): Conversion {
  return convert(from, to, x) ?? lossy('null')
}

function convert(from: ColumnKind, to: ColumnKind, x: string): Conversion | undefined {
  if (from.list && to.list) return convertList(from.type, to.type, x)
  if (!from.list && !to.list) return convertValue(from.type, to.type, x)
  if (from.list) {
    // JSON can hold the list as it is.
    if (to.type === 'jsonb') return convertList(from.type, 'jsonb', x)
    const first = convertValue(from.type, to.type, from.type === 'jsonb' ? `(${x} -> 0)` : `${x}[1]`)
    return first && lossy(first.using)
  }
  const item = convertValue(from.type, to.type, x)
  if (!item) return undefined
  const list =
    to.type === 'jsonb'
      ? `case when pg_catalog.jsonb_typeof(${item.using}) = 'array' then ${item.using} else pg_catalog.jsonb_build_array(${item.using}) end`
      : `array[${item.using}]`
  return { using: `case when ${x} is null then null else ${list} end`, losesData: item.losesData }
}

/** ALTER TABLE takes no subqueries, so only what PostgreSQL casts element by element can be kept. */
function convertList(from: string, to: string, x: string): Conversion | undefined {
  if (from === to) return keep(x)
  if (from === 'jsonb' || from === 'password' || to === 'password') return undefined
  if (to === 'jsonb') return from === 'timestamptz(3)' ? undefined : keep(`pg_catalog.to_jsonb(${x})`)
  if (to === 'text' && from !== 'timestamptz(3)') return keep(`${x}::pg_catalog.text[]`)
  return from === 'int8' && to === 'numeric' ? keep(`${x}::pg_catalog.numeric[]`) : undefined
}
