import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tools/testing/database.ts'
import { testFiles } from '../projects/test-files.ts'
import { findSamples } from './find-samples.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

it.each(findSamples())('the tests of $id pass', async ({ files }) => {
  const { report } = await testFiles(files, { databaseUrl: database.url })
  const kinds = (kind: string) => report?.results.filter((result) => result.kind === kind).length
  expect(report?.results.filter(({ passed }) => !passed)).toEqual([])
  expect(kinds('unit')).toBeGreaterThan(4)
  expect(kinds('workflow')).toBeGreaterThan(2)
})
