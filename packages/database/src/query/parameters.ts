import type { Expression, Statement, Value } from '@stackwright/language'
import { statementCache } from './statement.ts'

/** A value that a query takes when it runs: where it comes from, and how it is made ready for the driver. Null is not read. */
export interface Parameter {
  readonly expression: Expression
  readonly read: (value: Value, now: number) => unknown
}

/** A piece of SQL. It may look different when a parameter is null, since SQL's = is never true for NULL. */
export type Sql = (context: SqlContext) => string

export interface SqlContext {
  /** The place of a parameter in the text: `$1`. */
  place(parameter: number): string
  isNull(parameter: number): boolean
}

export interface PreparedQuery {
  readonly statement: Statement
  readonly values: readonly unknown[]
}

/**
 * Texts for a piece of SQL, one for each pattern of nulls that occurs, made when it is first needed. The text depends on nothing else:
 * values only travel as parameters.
 */
export function compileTexts(sql: Sql): (values: readonly unknown[]) => PreparedQuery {
  const cached = statementCache()
  const used = new Map<string, readonly number[]>()
  return (values) => {
    let pattern = ''
    for (const value of values) pattern += value === null ? '0' : '1'
    const known = used.get(pattern)
    if (known)
      return { statement: cached(pattern, () => render(sql, values).text), values: known.map((i) => values[i]) }
    const { text, order } = render(sql, values)
    if (used.size < 1000) used.set(pattern, order)
    return { statement: cached(pattern, () => text), values: order.map((i) => values[i]) }
  }
}

/** Parameters are numbered as they appear; those that the text does not need are not sent. */
function render(sql: Sql, values: readonly unknown[]): { text: string; order: readonly number[] } {
  const order: number[] = []
  const text = sql({
    place(parameter) {
      const known = order.indexOf(parameter)
      return `$${known < 0 ? order.push(parameter) : known + 1}`
    },
    isNull: (parameter) => values[parameter] === null,
  })
  return { text, order }
}
