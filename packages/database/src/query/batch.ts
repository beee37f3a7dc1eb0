import { quoteIdentifier } from '../sql/identifier.ts'
import type { PreparedQuery, Sql } from './parameters.ts'
import { statementCache } from './statement.ts'

/** The column that tells which of the given values a row belongs to; no field can have this name. */
const batchColumn = '\u0001'
const placeColumn = '\u0001place'
/** Names within the text that no table can have. */
const given = quoteIdentifier('\u0001given')
const records = quoteIdentifier('\u0001records')

/** A query for one set of values, that is run for many at once. */
export interface BatchedQuery {
  /** The rows of each set of values, in the order of the sets. */
  read(
    sets: readonly (readonly unknown[])[],
    run: (query: PreparedQuery) => Promise<readonly Record<string, unknown>[]>,
  ): Promise<readonly (readonly Record<string, unknown>[])[]>
}

/**
 * Runs a query once for all sets of its values: they become the rows of a table that the query is joined to. Sets whose nulls stand
 * at other places need another text (see SqlContext.isNull), so there are as many statements as there are patterns of nulls,
 * however many sets there are.
 */
export function compileBatched(sql: Sql): BatchedQuery {
  const cached = statementCache()
  return {
    async read(sets, run) {
      const found: Record<string, unknown>[][] = sets.map(() => [])
      for (const [pattern, members] of byPattern(sets)) {
        const { text, order } = render(sql, sets[members[0] as number] as readonly unknown[])
        const columns = order.map((parameter) => members.map((member) => literal(sets[member]?.[parameter])))
        // A query without values is the same for all sets, and still has to know how many there are.
        const values = columns.length > 0 ? columns : [members.map(() => '')]
        const statement = cached(pattern, () => text)
        for (const row of await run({ statement, values })) {
          const member = members[Number(row[batchColumn]) - 1]
          const { [batchColumn]: _set, [placeColumn]: _place, ...record } = row
          if (member !== undefined) found[member]?.push(record)
        }
      }
      return found
    },
  }
}

function byPattern(sets: readonly (readonly unknown[])[]): Map<string, number[]> {
  const patterns = new Map<string, number[]>()
  sets.forEach((values, index) => {
    const pattern = values.map((value) => (value === null ? '0' : '1')).join('')
    const members = patterns.get(pattern)
    if (members) members.push(index)
    else patterns.set(pattern, [index])
  })
  return patterns
}

function render(sql: Sql, values: readonly unknown[]): { text: string; order: readonly number[] } {
  const order: number[] = []
  const inner = sql({
    place(parameter) {
      const known = order.indexOf(parameter)
      return `${given}.p${known < 0 ? order.push(parameter) - 1 : known}`
    },
    isNull: (parameter) => values[parameter] === null,
  })
  const count = Math.max(order.length, 1)
  const lists = Array.from({ length: count }, (_, position) => `$${position + 1}::pg_catalog.text[]`).join(', ')
  const names = Array.from({ length: count }, (_, position) => `p${position}`).join(', ')
  const place = quoteIdentifier(placeColumn)
  const text =
    `select ${given}.n as ${quoteIdentifier(batchColumn)}, found.* from unnest(${lists}) with ordinality as ${given}(${names}, n) ` +
    `cross join lateral (select row_number() over () as ${place}, ${records}.* from (${inner}) ${records}) found ` +
    `order by ${given}.n, found.${place}`
  return { text, order }
}

/** A value for the driver as the text that PostgreSQL reads it from. */
function literal(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return `{${value.map(element).join(',')}}`
  if (value instanceof Date) return value.toISOString()
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : String(value)
}

function element(value: unknown): string {
  if (Array.isArray(value)) return literal(value) ?? 'NULL'
  const text = literal(value)
  return text === null ? 'NULL' : `"${text.replace(/["\\]/g, '\\$&')}"`
}
