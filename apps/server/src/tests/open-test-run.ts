import { createTokenKey, createTokens, type TokenKey, type Tokens } from '@stackwright/auth'
import type { Limits } from '@stackwright/contract'
import { type Document, databaseUnavailable, type Library, type ObjectValue } from '@stackwright/language'
import type { Pool } from 'pg'
import { createTestVaults } from '../files/test-vaults.ts'
import { createConcealingLog } from '../runtime/concealing-log.ts'
import type { RuntimeLog, RuntimeOptions } from '../runtime/runtime-options.ts'
import { type ServedWorkspace, serveWorkspace } from '../runtime/served-workspace.ts'
import { openTestData, type TestData } from './test-data.ts'

/** What tests need of the server around them. */
export interface TestServices
  extends Pick<RuntimeOptions, 'library' | 'log' | 'passwords' | 'http' | 'sandbox' | 'places' | 'ceilings'> {
  /** Whoever owns the workspaces' tables. */
  readonly owner: Pool
  readonly url: string
  /** Of the role of a workspace, which must be there. */
  readonly passwordOf: (workspaceId: string) => string
}

export interface TestedWorkspace {
  readonly id: string
  readonly documents: readonly Document[]
  readonly environment?: ObjectValue
  readonly limits?: Limits
}

/** Documents as they are given, which nobody else is served, and what their runs share. */
export interface TestRun {
  readonly workspace: ServedWorkspace
  readonly library: Library
  readonly tokens: Tokens
  readonly log: RuntimeLog
  readonly data: Pick<TestData, 'open'>
}

/** Serves documents for runs with tables of their own, and with tokens that are good for nothing else; to be closed after them. */
export async function openTestRun(
  tested: TestedWorkspace,
  services: TestServices,
): Promise<TestRun & { close(): Promise<void> }> {
  const tokens = createTokens({ keys: temporaryKeys(), now: Date.now })
  const { owner, url, passwordOf, library } = services
  const data = await openTestData({
    owner,
    url,
    workspaceId: tested.id,
    password: passwordOf(tested.id),
    tables: tested.documents.filter((document) => document.kind === 'table'),
  })
  const workspace = serveWorkspace(
    {
      ...tested,
      documents: tested.documents.map((document) => ({ document, revisionId: document.id, hash: document.id })),
    },
    undefined,
    { ...services, tokens, files: createTestVaults(), databases: noDatabase, recordRun: () => {} },
  )
  const log = createConcealingLog(services.log, () => workspace.concealer)
  return { workspace, library, tokens, log, data, close: () => data.close() }
}

/** Each run has a database of its own instead. */
function noDatabase(): never {
  throw databaseUnavailable({})
}

/** Keys that end with the run. */
function temporaryKeys() {
  const key: TokenKey = createTokenKey()
  return { current: () => key, find: (_: string, id: string) => (id === key.id ? key : undefined) }
}
