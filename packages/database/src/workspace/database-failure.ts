import { databaseConflict, databaseDuplicate, databaseError, databaseUnavailable, Failure } from '@stackwright/language'

/** What PostgreSQL says of an error, whichever library brought it. */
interface ServerError {
  readonly code?: unknown
  readonly table?: unknown
  readonly column?: unknown
  readonly detail?: unknown
  readonly message?: unknown
  readonly meta?: { readonly driverAdapterError?: { readonly cause?: { readonly originalCode?: unknown } } }
}

/** The five characters that say what PostgreSQL refused, if the error came from it. */
export function sqlStateOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { code, meta } = error as ServerError
  const state = meta?.driverAdapterError?.cause?.originalCode ?? code
  return typeof state === 'string' && /^[0-9A-Z]{5}$/.test(state) && !state.startsWith('P2') ? state : undefined
}

/** Sentences for what a program or its values can cause. None repeats SQL or values. */
const reasons: Record<string, string> = {
  '22001': 'a text is too long for its field.',
  '22003': 'a number is too large for its field.',
  '22007': 'a date or time is not valid.',
  '22008': 'a date or time is out of range.',
  '22012': 'it divides by zero.',
  '22021': 'a text holds characters that cannot be stored.',
  '2201B': 'a regular expression is not valid.',
  '22P02': 'a value does not have the type of its field.',
  '22P05': 'a text holds characters that cannot be stored.',
  '23514': 'a value is not allowed in its field.',
  '2200H': 'the numbers of this table have run out.',
  '22023': 'a value is not one of those that this takes.',
  '25001': 'this cannot be done inside a transaction.',
  '25006': 'the database takes no changes right now.',
  '42501': 'this is not allowed here.',
  '42601': 'its SQL is not written as it should be.',
  '42702': 'a field it names is in several tables; put the table before it.',
  '42704': 'something it names is not there.',
  '42803': 'a field stands beside an aggregate without being grouped by.',
  '42804': 'a value does not have the type of its field.',
  '42883': 'a function or operator does not go with these values.',
  '42P18': 'the type of a value cannot be told; write it as ?::text or the like.',
  '42703': 'a field it names is not there any more.',
  '42P01': 'a table it names is not there any more.',
  '42P07': 'something of this name is there already.',
  '54000': 'a value is too long for an index.',
  '54001': 'the condition is too deeply nested.',
  '55P03': 'the table is in use; try again in a moment.',
  '57014': 'it took too long.',
}

/** What comes of others that work on the same records; the same work may go through when it is tried again. */
const conflicts: Record<string, string> = {
  '40001': 'others changed the same records at the same time; try again.',
  '40P01': 'it waited for others that waited for it; try again.',
}

/** Classes and codes that mean "no database to talk to", and what node and pg say when a connection breaks. */
const unavailableStates = /^(?:08|53|57P0)/
const brokenConnection =
  /^(?:E(?:CONN|PIPE|NOENT|ACCES|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN|NOTFOUND)|Connection terminated|timeout exceeded|Client has encountered a connection error|Cannot use a pool after)/

/**
 * The Failure for what a database refused. Errors that are neither the program's nor the network's are bugs and come back as they
 * are, so that they are logged and answered as such.
 */
export function databaseFailure(error: unknown): Error {
  if (error instanceof Failure) return error
  if (typeof error !== 'object' || error === null)
    return new Error('The database failed without an error', { cause: error })
  const { code, message } = error as ServerError
  const state = sqlStateOf(error)
  if (state === undefined) {
    const broken = [code, message].some((text) => typeof text === 'string' && brokenConnection.test(text))
    return broken ? databaseUnavailable({}) : (error as Error)
  }
  if (unavailableStates.test(state)) return databaseUnavailable({})
  return ofState(state, error as ServerError)
}

function ofState(state: string, { table, column, detail, message }: ServerError): Failure {
  const tableName = typeof table === 'string' ? table : 'this table'
  if (state === '23505') return databaseDuplicate({ table: tableName, fields: keyFields(detail) ?? 'value' })
  if (state === '23503')
    return databaseError({
      reason:
        typeof message === 'string' && message.startsWith('insert or update')
          ? `${keyFields(detail) ?? 'a field'} of ${tableName} points to a record that is not there.`
          : `other records (in ${tableName}) still point to this one.`,
    })
  if (state === '23502')
    return databaseError({
      reason: `the field ${typeof column === 'string' ? column : ''} of ${tableName} must have a value.`,
    })
  const conflict = conflicts[state]
  if (conflict) return databaseConflict({ reason: conflict })
  return databaseError({ reason: reasons[state] ?? `it failed with the code ${state}.` })
}

/** The fields in "Key (email, name)=(…) already exists"; PostgreSQL quotes names that need it. */
function keyFields(detail: unknown): string | undefined {
  const match = typeof detail === 'string' ? /^Key \((.+?)\)=\(/s.exec(detail) : null
  return match?.[1]?.replace(/"((?:[^"]|"")*)"/g, (_, name: string) => name.replaceAll('""', '"'))
}
