import type { Json } from '../values/value.ts'

/** What a filter on fields can be put on: one value of a kind, `list` for any list of values, `json` for JSON fields and what is in them. */
export type QueryValueType = 'number' | 'text' | 'bool' | 'timestamp' | 'date' | 'uuid' | 'json' | 'list'

export interface QueryFilterInput {
  readonly title: string
  readonly help?: string
  /** `same`: of the type of what the filter is put on. */
  readonly type: 'number' | 'text' | 'same'
  readonly optional?: boolean
}

/** What the SQL of a filter may depend on. */
export interface QueryFilterTarget {
  readonly type: QueryValueType
  /** The type in PostgreSQL, such as `pg_catalog.int8`. */
  readonly sqlType: string
}

/**
 * A filter that the database works out on fields: in conditions, computed fields, groups and aggregates. Numbers reach `sql` as
 * numeric, moments as timestamptz (a date as its midnight in UTC), other values as they are.
 */
export interface QueryFilterDefinition {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly title: string
  readonly summary: string
  readonly group: 'text' | 'math' | 'time' | 'comparison' | 'aggregate'
  readonly value: readonly QueryValueType[]
  /** In the order of the text form: `$db.field|name:first:second`. */
  readonly inputs: Readonly<Record<string, QueryFilterInput>>
  /** `same` as the value; `list` of such values. */
  readonly output: 'number' | 'text' | 'bool' | 'timestamp' | 'same' | 'list'
  /** Makes one value of the values of all records of a group. */
  readonly aggregate?: boolean
  /** SQL from the SQL of the value and its arguments; those that are left out are undefined. Names nothing outside of pg_catalog. */
  readonly sql: (value: string, inputs: readonly (string | undefined)[], target: QueryFilterTarget) => string
  /**
   * Executed on a column of the type that `of` names (the first of `value` when left out): one value each, or, for aggregates, the
   * list of the values of a group.
   */
  readonly examples: readonly {
    readonly of?: QueryValueType
    readonly value: Json
    readonly arguments?: readonly Json[]
    readonly output: Json
  }[]
}

export function defineQueryFilter(definition: QueryFilterDefinition): QueryFilterDefinition {
  return definition
}
