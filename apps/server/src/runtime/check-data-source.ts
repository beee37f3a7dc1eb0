import type { IncomingMessage } from 'node:http'
import { dataSourceUnknown } from '@stackwright/language'
import { dataSource } from './token-issuer.ts'

/**
 * Refuses a request for records other than those there are. A client that means a data source for tests must not change
 * live records because nobody looked. Fails with DATA_SOURCE.UNKNOWN.
 */
export function checkDataSource({ headers }: IncomingMessage, query: string): void {
  const header = headers['x-data-source']
  if (header !== undefined) refuseOther(String(header))
  if (query.includes('x-data-source='))
    for (const each of new URLSearchParams(query).getAll('x-data-source')) refuseOther(each)
}

function refuseOther(given: string): void {
  const name = given.trim()
  if (name !== '' && name !== dataSource) throw dataSourceUnknown({ name })
}
