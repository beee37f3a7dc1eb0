import type { InputSpec, Step } from '@stackwright/language'
import { useDefinitions } from '../state/use-definitions.ts'
import { useTables } from '../state/use-tables.ts'
import { readJoins } from './joins.ts'
import { tableNameOf } from './table-name-of.ts'

/** A field that a condition or a computed field can name. */
export interface Column {
  readonly name: string
  readonly type: string
  readonly table: string
}

/**
 * The fields that an argument of a step can name as `$db.…`: of the table it is about, and of the tables that the step joins, with
 * their names before them. `qualified`: ours have their table's name before them as well.
 */
export function useColumns(step: Step, spec: InputSpec, qualified = false): Column[] {
  const definition = useDefinitions().functions.get(step.function)
  const ours = tableNameOf(step, definition, spec)
  const joins = Object.entries(definition?.inputs ?? {}).flatMap(([name, { type }]) =>
    type === 'join' ? (readJoins(step.arguments[name]) ?? []) : [],
  )
  const tables = useTables([ours, ...joins.map(({ table }) => table)].filter((name) => name !== undefined))
  const named = (table: string | undefined, prefix: string) =>
    (tables.get(table ?? '')?.fields ?? []).map(({ name, type, list }) => ({
      name: `${prefix}${name}`,
      type: list ? `${type}[]` : type,
      table: table ?? '',
    }))
  return [...named(ours, qualified ? `${ours}.` : ''), ...joins.flatMap(({ name, table }) => named(table, `${name}.`))]
}
