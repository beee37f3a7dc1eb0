import {
  andThen,
  columnUnknown,
  filterUnknown,
  type Host,
  type InputFilterDefinition,
  inputMissing,
  isPromise,
  type MaybePromise,
  type ObjectValue,
  own,
  type TableDocument,
  type Value,
} from '@stackwright/language'
import type { Column } from './column.ts'
import { pointsNowhere } from './points-nowhere.ts'

/** What reading a record needs from its surroundings. */
export interface RecordContext {
  readonly now: number
  readonly host: Pick<Host, 'passwords' | 'random'>
}

/** Columns with the values the driver is to send, in the order of the table. */
export interface ReadRecord {
  readonly columns: readonly Column[]
  readonly values: readonly unknown[]
}

export interface RecordReader {
  /** All columns but a counted key that was not given: defaults fill what is missing, required fields must be there. */
  add(data: ObjectValue, context: RecordContext): MaybePromise<ReadRecord>
  /** Only the given columns. */
  edit(data: ObjectValue, context: RecordContext): MaybePromise<ReadRecord>
}

type FieldReader = (value: Value, now: number) => Value

/**
 * Prepares the reading of a table's records: each value is brought to its field's type, goes through the field's filters and is
 * made ready to be stored (a password is hashed). A value that does not fit, and a key that is no field, fail naming the field.
 */
export function createRecordReader(
  table: TableDocument,
  columns: readonly Column[],
  inputFilters: ReadonlyMap<string, InputFilterDefinition>,
): RecordReader {
  const readers = columns.map((column) => fieldReader(column, inputFilters))
  const names = new Set(columns.map(({ name }) => name))

  const refuseUnknown = (data: ObjectValue) => {
    for (const name of Object.keys(data)) if (!names.has(name)) throw columnUnknown({ table: table.name, name })
  }

  /** `absent` decides what a field gets that is not given: undefined leaves it out. */
  const readWith = (
    data: ObjectValue,
    context: RecordContext,
    absent: (column: Column, isKey: boolean, given: null | undefined) => Value | undefined,
  ) => {
    refuseUnknown(data)
    const chosen: Column[] = []
    const reads: Value[] = []
    for (let position = 0; position < columns.length; position++) {
      const column = columns[position] as Column
      const given = orNull(column, own(data, column.name))
      const left = given === undefined || (given === null && !column.field.nullable)
      const value = left ? orNull(column, absent(column, position === 0, given)) : given
      if (value === undefined) continue
      chosen.push(column)
      reads.push(value === null ? null : (readers[position] as FieldReader)(value, context.now))
    }
    // Nothing is hashed before everything has been found to fit.
    const stored = reads.map((value, position) => store(chosen[position] as Column, value, context.host))
    return andThen(settled(stored), (ready) => ({
      columns: chosen,
      values: ready.map((value, position) => (chosen[position] as Column).toDriver(value)),
    }))
  }

  return {
    add: (data, context) =>
      readWith(data, context, ({ field }, isKey) => {
        if (isKey) return field.type === 'uuid' ? context.host.random.uuid() : undefined
        if (field.default !== undefined && field.default !== null) return field.default as Value
        if (field.required) throw inputMissing({ name: field.name })
        return null
      }),
    edit: (data, context) =>
      readWith(data, context, ({ field }, isKey, given) => {
        if (given === undefined) return undefined
        if (isKey || field.required) throw inputMissing({ name: field.name })
        return null
      }),
  }
}

/** A reference that points nowhere is stored as null where the field may be empty. */
function orNull({ field }: Column, value: Value | undefined): Value | undefined {
  return (field.nullable || !field.required) && pointsNowhere(field, value) ? null : value
}

/**
 * Text goes through the filters before it is checked, so that trim can make an address valid; other values are brought to their
 * type first, so that min and max compare numbers.
 */
function fieldReader(column: Column, inputFilters: ReadonlyMap<string, InputFilterDefinition>): FieldReader {
  const { field } = column
  const filters = field.filters.map(({ name, arguments: args }) => {
    const filter = inputFilters.get(name)
    if (!filter) throw filterUnknown({ name })
    const apply = filter.compile(args, field.name, field.filters)
    // As for inputs: what can be put on json (min, max) takes a list as a whole, its count; all others take its elements.
    return field.list && !filter.types.includes('json')
      ? (value: Value) => (value as readonly Value[]).map(apply)
      : apply
  })
  const filtered = (value: Value) => filters.reduce((current, filter) => filter(current), value)
  const mustHaveText = field.required && !field.list && column.family === 'text'
  const checked = (value: Value): Value => {
    if (mustHaveText && value === '') throw inputMissing({ name: field.name })
    return value
  }
  return (value, now) =>
    column.family === 'text' && typeof value === 'string' && !field.list
      ? column.read(checked(filtered(value)), now)
      : filtered(column.read(value, now))
}

/** The value as it is kept: a password as its hash. Refuses a file that is not kept yet. */
function store({ type, field }: Column, value: Value, host: RecordContext['host']): MaybePromise<Value> {
  const { store } = type
  if (!store || value === null) return value
  return Array.isArray(value)
    ? Promise.all(value.map((item: Value) => store(item, host, field)))
    : store(value, host, field)
}

/** All values, at once when none has to be waited for. */
function settled(values: readonly MaybePromise<Value>[]): MaybePromise<readonly Value[]> {
  return values.some(isPromise) ? Promise.all(values) : (values as readonly Value[])
}
