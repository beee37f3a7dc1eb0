import { createHash } from 'node:crypto'
import { documentInvalid } from '@stackwright/language'
import pg from 'pg'

const mostBytes = 63

/** The one way a name gets into SQL text. Refuses what PostgreSQL would cut off or cannot hold. */
export function quoteIdentifier(name: string): string {
  if (name.length === 0 || name.includes('\0') || !name.isWellFormed() || Buffer.byteLength(name) > mostBytes)
    throw documentInvalid({ place: 'name', reason: 'A name has 1 to 63 bytes and no NUL character' })
  return `"${name.replaceAll('"', '""')}"`
}

/** A text constant in SQL, for places that take no parameters: defaults and checks. */
export function quoteLiteral(text: string): string {
  return pg.escapeLiteral(text)
}

/** A table with its schema. */
export function qualified(schema: string, name: string): string {
  return `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`
}

/**
 * The name of an index, constraint or sequence. It follows from ids alone, so that renaming a table or a field leaves it in place,
 * and is unique in the schema.
 */
export function objectName(prefix: 'pk' | 'sq' | 'ix' | 'fk' | 'ck', tableId: string, partId = ''): string {
  return `${prefix}_${createHash('sha256').update(`${tableId}/${partId}`).digest('hex').slice(0, 24)}`
}
