import { createTokenKey, createTokens, type TokenKey } from '@stackwright/auth'
import type { Limits, TestReport, TestResult } from '@stackwright/contract'
import { type Document, databaseUnavailable, type ObjectValue } from '@stackwright/language'
import type { Pool } from 'pg'
import { createTestVaults } from '../files/test-vaults.ts'
import { createConcealingLog } from '../runtime/concealing-log.ts'
import type { RuntimeOptions } from '../runtime/runtime-options.ts'
import { serveWorkspace } from '../runtime/served-workspace.ts'
import { findTests, type TestSelection } from './find-tests.ts'
import { runTest } from './run-test.ts'
import { openTestData } from './test-data.ts'

/** What tests need of the server around them. */
export interface TestServices
  extends Pick<RuntimeOptions, 'library' | 'log' | 'passwords' | 'http' | 'sandbox' | 'ceilings'> {
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

export interface TestRunOptions extends TestSelection {
  readonly allTraces?: boolean
  /** Told of each test as soon as it has ended. */
  readonly onResult?: (result: TestResult) => void
}

/** Tests that run at the same time: more would take connections from requests. */
const sideBySide = 4

/**
 * Runs the tests in a workspace's documents, as they are given and nowhere served: each in empty tables of its own, without a way to
 * other servers, and with tokens that are good for nothing else.
 */
export async function runTests(
  tested: TestedWorkspace,
  services: TestServices,
  options: TestRunOptions = {},
): Promise<TestReport> {
  const start = performance.now()
  const found = findTests(tested.documents, options)
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
  const surroundings = { workspace, library, tokens, log, data, allTraces: options.allTraces ?? false }
  const results: TestResult[] = []
  let next = 0
  const work = async () => {
    for (let index = next++; index < found.length; index = next++) {
      const test = found[index]
      if (!test) return
      const result = await runTest(test, surroundings)
      results[index] = result
      options.onResult?.(result)
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(sideBySide, found.length) }, work))
  } finally {
    await data.close()
  }
  const passed = results.filter((result) => result.passed).length
  return {
    passed,
    failed: results.length - passed,
    duration: Math.round((performance.now() - start) * 1000),
    results,
  }
}

/** Each test has a database of its own instead. */
function noDatabase(): never {
  throw databaseUnavailable({})
}

/** Keys that end with the run. */
function temporaryKeys() {
  const key: TokenKey = createTokenKey()
  return { current: () => key, find: (_: string, id: string) => (id === key.id ? key : undefined) }
}
