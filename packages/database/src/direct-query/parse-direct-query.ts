import { type Statement, sqlInvalid } from '@stackwright/language'
import { namedStatement } from '../query/statement.ts'
import { storableText } from '../reading/storable-text.ts'
import { type Token, tokensOf } from './tokens.ts'

/** SQL that somebody wrote, with the places of its values numbered. */
export interface DirectQuery {
  readonly statement: Statement
  /** How many values it takes. */
  readonly count: number
}

/** What a statement may begin with. The others would change the connection, the transaction or the tables, which is not theirs. */
const beginnings = new Set(['select', 'with', 'insert', 'update', 'delete', 'merge', 'values', 'table', 'explain'])

/**
 * Functions that outlive the statement on a shared connection, speak to other sessions or reach outside the tables. PostgreSQL
 * refuses most of them to the role of a workspace anyway.
 */
const refused =
  /^(?:set_config|pg_notify|pg_(?:try_)?advisory_|pg_sleep|pg_terminate_backend|pg_cancel_backend|pg_read_|pg_ls_|pg_stat_file|pg_reload_conf|lo_|dblink|query_to_xml|cursor_to_xml|table_to_xml|schema_to_xml|database_to_xml)/

const reading = new Set(['select', 'values', 'table', 'with'])
const writing = new Set(['insert', 'update', 'delete', 'merge', 'into'])

/** Reads one statement. `?` outside of quotes and comments is a value, `??` a question mark. Of what it reads come `most` rows at most. */
export function parseDirectQuery(sql: string, most: number): DirectQuery {
  const tokens = tokensOf(storableText(sql, 'sql'))
  const code = withoutEnd(tokens.filter(({ kind }) => kind !== 'blank'))
  const [first] = code.filter(({ text }) => text !== '(')
  if (!first) throw sqlInvalid({ reason: 'it is empty.' })
  const beginning = first.text.toLowerCase()
  if (!beginnings.has(beginning))
    throw sqlInvalid({ reason: `a statement begins with ${[...beginnings].join(', ')}, not with ${first.text}.` })
  for (const [index, token] of code.entries()) check(token, code[index + 1], code[index + 2])
  let count = 0
  const text = tokens
    .filter((token) => !isEnd(token))
    .map((token) => (token.kind === 'parameter' ? `$${++count}` : token.text))
    .join('')
  const reads =
    reading.has(beginning) && !code.some((token) => token.kind === 'word' && writing.has(token.text.toLowerCase()))
  // The line ends a comment that may stand last.
  return { statement: namedStatement(reads ? `select * from (${text}\n) as rows limit ${most}` : text), count }
}

const isEnd = ({ kind, text }: Token) => kind === 'sign' && text === ';'

/** Without semicolons behind the statement; one before anything else means that there are two. */
function withoutEnd(code: readonly Token[]): readonly Token[] {
  const last = code.findLastIndex((token) => !isEnd(token))
  const statement = code.slice(0, last + 1)
  if (statement.some(isEnd)) throw sqlInvalid({ reason: 'it holds more than one statement.' })
  return statement
}

function check({ kind, text }: Token, next: Token | undefined, afterNext: Token | undefined): void {
  const name = kind === 'word' ? text.toLowerCase() : kind === 'quoted name' ? text.slice(1, -1).toLowerCase() : ''
  if (name === 'u' && next?.text === '&' && (afterNext?.kind === 'quoted name' || afterNext?.kind === 'text'))
    throw sqlInvalid({ reason: 'names and texts with U& are not read.' })
  if (next?.text === '(' && refused.test(name)) throw sqlInvalid({ reason: `${name} cannot be called here.` })
  if (kind !== 'word' || name !== 'into') return
  const target = [next, afterNext].map((token) => token?.text.toLowerCase())
  if (target.some((word) => word === 'temp' || word === 'temporary' || word === 'unlogged'))
    throw sqlInvalid({ reason: 'it cannot make tables.' })
}
