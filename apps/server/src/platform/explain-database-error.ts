import { databaseFailure } from '@stackwright/database'
import { databaseUnavailable, Failure } from '@stackwright/language'

/** Prisma's codes for a database that cannot be reached, is too busy or broke off. */
const unavailable = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024'])
/** What callers or the moment can cause: values that PostgreSQL cannot hold, and others who change the same. */
const notOurs = /^(?:22|40|55P03|57014)/

interface PrismaError {
  readonly code?: unknown
  readonly meta?: { readonly driverAdapterError?: { readonly cause?: { readonly originalCode?: unknown } } }
}

/** The Failure for an error of the database that is no bug of ours; undefined for every other error. */
export function explainDatabaseError(error: unknown): Failure | undefined {
  const { code, meta } = (error ?? {}) as PrismaError
  if (typeof code === 'string' && unavailable.has(code)) return databaseUnavailable({})
  const failure = databaseFailure(error)
  if (!(failure instanceof Failure)) return undefined
  const state = meta?.driverAdapterError?.cause?.originalCode ?? code
  return failure.kind === 'unavailable' || notOurs.test(String(state)) ? failure : undefined
}
