import { readFileSync } from 'node:fs'
import type { TestReport, TestResult } from '@stackwright/contract'
import { readScript, scriptLibrary } from '@stackwright/script'
import { Client } from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tools/testing/database.ts'
import { library } from '../library.ts'
import { testProject } from './test-project.ts'

const project = readFileSync(new URL('./testing/project.xs', import.meta.url), 'utf8')
const log = pino({ level: 'silent' })

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const documentsOf = (text: string) => {
  const { documents, findings } = readScript(
    [{ file: 'project.xs', content: text }],
    scriptLibrary({
      functions: library.functions.values(),
      filters: library.filters.values(),
      inputFilters: library.inputFilters.values(),
    }),
  )
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  return documents
}

const run = (text: string, options: object = {}): Promise<TestReport> =>
  testProject({ documents: documentsOf(text) }, { log, databaseUrl: database.url, ...options })

/** What a reader of the report sees of a test. */
function told({ document, name, passed, failure }: TestResult) {
  const test = document.name === name ? name : `${document.name} / ${name}`
  if (passed) return { test }
  const { step: _, ...rest } = failure ?? {}
  return { test, failure: rest }
}

describe('a project', () => {
  let report: TestReport
  beforeAll(async () => {
    report = await run(project)
  })

  it('has its tests run, and told what has failed and why', () => {
    expect(report.results.map(told)).toEqual([
      { test: 'discount / of a regular customer' },
      { test: 'discount / of nobody' },
      {
        test: 'discount / that is expected to be another',
        failure: {
          code: 'EXPECTATION.FAILED',
          message:
            'Expected $response to equal {"customer":"Ada","percent":[5,10]}, but it is {"customer":"Ada","percent":[5]}.',
          inTest: true,
          expected: { customer: 'Ada', percent: [5, 10] },
          actual: { customer: 'Ada', percent: [5] },
          difference: [{ path: ['percent', 1], expected: 10 }],
        },
      },
      {
        test: 'discount / that fails',
        failure: { code: 'STEP.PRECONDITION', message: 'Who is it?', inTest: false },
      },
      {
        test: 'discount / that is expected to fail',
        failure: { code: 'EXPECTATION.FAILED', message: 'Expected a failure, but nothing failed.', inTest: true },
      },
      {
        test: 'discount / that fails otherwise',
        failure: {
          code: 'EXPECTATION.FAILED',
          message: 'Expected a failure with "Too late", but it failed with "Who is it?".',
          inTest: true,
          expected: 'Too late',
          actual: 'Who is it?',
        },
      },
      { test: 'main: GET order/{id} / finds nothing' },
      { test: 'main: GET order/{id} / gives what the mock says' },
      { test: 'stamp / adds its name' },
      { test: 'weather / is told by the mock' },
      {
        test: 'weather / asks nobody outside',
        failure: {
          code: 'HTTP.BLOCKED',
          message: expect.stringContaining('mock'),
          inTest: false,
        },
      },
      { test: 'buying' },
      { test: 'everything by itself' },
      {
        test: 'who may not buy',
        failure: {
          code: 'EXPECTATION.FAILED',
          message: 'Expected $orders to equal 1, but it is 0.',
          inTest: true,
          expected: 1,
          actual: 0,
          difference: [{ path: [], expected: 1, actual: 0 }],
        },
      },
    ])
    expect([report.passed, report.failed]).toEqual([8, 6])
  })

  it('has the trace of what has failed, up to the step', () => {
    const failed = report.results.find(({ name }) => name === 'who may not buy')
    expect(failed?.trace?.at(-1)).toMatchObject({
      function: 'expect.to_equal',
      step: failed?.failure?.step,
      failure: { code: 'EXPECTATION.FAILED' },
    })
    expect(report.results.filter(({ passed, trace }) => passed && trace)).toEqual([])
  })

  it('leaves nothing behind', async () => {
    const client = new Client({ connectionString: database.url })
    await client.connect()
    const { rows } = await client.query(`select nspname from pg_namespace where nspname like 'w\\_%'`)
    await client.end()
    expect(rows).toEqual([])
  })
})

it('tells nothing of what the environment holds', async () => {
  const text = `
function key {
  stack { }
  response = $env.KEY
  test "is another" { expect.to_equal ($response) { value = "other" } }
}`
  const { results } = await testProject(
    { documents: documentsOf(text), environment: { KEY: 'sk_live_1234' } },
    { log, databaseUrl: database.url },
  )
  expect(results[0]?.failure).toMatchObject({ code: 'EXPECTATION.FAILED', actual: '••••••••', expected: 'other' })
  expect(JSON.stringify(results)).not.toContain('sk_live_1234')
})

describe('a selection', () => {
  it.each([
    [{ kind: 'workflow' }, ['buying', 'everything by itself', 'who may not buy']],
    [{ tag: 'shop' }, ['buying']],
    [{ filter: 'DISCOUNT / of'.replace(' /', '') }, ['of a regular customer', 'of nobody']],
    [{ tests: ['none'] }, []],
  ])('of %j', async (selection, names) => {
    const { results } = await run(project, selection)
    expect(results.map(({ name }) => name)).toEqual(names)
  })
})
