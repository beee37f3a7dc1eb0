import { createHash } from 'node:crypto'
import type { Statement } from '@stackwright/language'

/** A statement to be prepared: the same text has the same name in every program, so it is prepared once per connection. */
export function namedStatement(text: string): Statement {
  return { name: `s${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`, text }
}

/** For texts of which there may be any number: preparing each would fill the server's memory. */
export function unnamedStatement(text: string): Statement {
  return { name: '', text }
}

/** Makes a statement for each of a set of variants when it is first needed; past `most` they are no longer prepared. */
export function statementCache(most = 64): (key: string, text: () => string) => Statement {
  const known = new Map<string, Statement>()
  return (key, text) => {
    const found = known.get(key)
    if (found) return found
    if (known.size >= most) return unnamedStatement(text())
    const statement = namedStatement(text())
    known.set(key, statement)
    return statement
  }
}
