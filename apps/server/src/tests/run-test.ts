import type { TestFailure, TestResult } from '@stackwright/contract'
import { type CompileOptions, compileProgram, createTrace, maskFor, maskValue, type Trace } from '@stackwright/engine'
import {
  describeError,
  Failure,
  type Host,
  httpBlocked,
  isCatchable,
  isObject,
  type ObjectValue,
  type ProgramDocument,
  type Stack,
  stringifyJson,
  type UnitTest,
  type Value,
  type WorkflowTestDocument,
  workflowTestSchema,
} from '@stackwright/language'
import { HttpExchange } from '../runtime/http-exchange.ts'
import { startLimits } from '../runtime/run-settings.ts'
import { describeTestFailure } from './describe-failure.ts'
import type { FoundTest } from './find-tests.ts'
import type { TestRun } from './open-test-run.ts'
import { createTestWorld } from './test-world.ts'

/** What the tests of one run share. */
export interface TestSurroundings extends TestRun {
  /** Whether traces of tests that have passed are wanted, too. */
  readonly allTraces: boolean
}

const traceLimits = { maxEntries: 500, maxBytes: 500_000 }

/** Runs one test in tables of its own. Never fails: that is what the result is for. */
export async function runTest(found: FoundTest, surroundings: TestSurroundings): Promise<TestResult> {
  const { workspace, log, data, allTraces } = surroundings
  const start = performance.now()
  const elapsed = () => Math.round((performance.now() - start) * 1000)
  const tables = data.open()
  const world = createTestWorld(surroundings, { database: tables.database, http: noHttp })
  let failure: TestFailure | undefined
  const running: Running = { found, surroundings, host: world.host, elapsed, trace: undefined, hide: (value) => value }
  try {
    failure = await (found.test ? runUnitTest(running, found.test) : runWorkflowTest(running))
  } catch (error) {
    log.error({ err: error, workspaceId: workspace.id, documentId: found.document.id }, 'A test could not be run')
    failure = described(running, error, true)
  }
  const duration = elapsed()
  await tables.close().catch((error) => log.error({ err: error }, 'The tables of a test could not be removed'))
  return {
    ...found.described,
    passed: failure === undefined,
    duration,
    ...(failure && { failure }),
    ...(running.trace && (failure || allTraces) && { trace: running.trace.entries() }),
    logs: world.logs.shown(running.hide),
  }
}

/** A test on its way. */
interface Running {
  readonly found: FoundTest
  readonly surroundings: TestSurroundings
  readonly host: Host
  readonly elapsed: () => number
  trace: Trace | undefined
  hide: (value: Value) => Value
}

const noHttp: Host['http'] = {
  request: ({ url }) =>
    Promise.reject(
      httpBlocked({
        target: url,
        reason: 'tests send no requests to other servers. Give the step a mock for this test.',
      }),
    ),
}

async function runWorkflowTest(running: Running): Promise<TestFailure | undefined> {
  const { document } = running.found
  const outcome = await run(running, document, {}, { name: running.found.described.name })
  if (!outcome.failed) return undefined
  const top = running.trace?.entries().findLast((entry) => entry.failure && entry.depth === 0)
  return described(running, outcome.error, true, top?.step)
}

async function runUnitTest(running: Running, test: UnitTest): Promise<TestFailure | undefined> {
  const { document } = running.found
  const input = await inputOf(running, test)
  const outcome = await run(running, document, input, { name: test.name })
  const expectsFailure = test.stack.some(
    (step) => step.function === 'expect.to_throw' && !step.disabled && !step.slots?.length,
  )
  if (outcome.failed && !(expectsFailure && isCatchable(outcome.error))) return described(running, outcome.error, false)
  const judged = await judge(running, test.name, test.stack, outcome)
  return judged.failed ? described(running, judged.error, true) : undefined
}

/** Whoever reads it learns nothing of the environment's values. */
const described = ({ surroundings }: Running, error: unknown, inTest: boolean, step?: string): TestFailure =>
  describeTestFailure(surroundings.workspace.concealer.failure(error), inTest, step)

type Outcome = { readonly failed: false; readonly value: Value } | { readonly failed: true; readonly error: unknown }

/** The inputs of a unit test: an expression that can name nothing but what is there everywhere. */
async function inputOf(running: Running, { name, input }: UnitTest): Promise<ObjectValue> {
  if (!input) return {}
  const { surroundings, host } = running
  const { workspace, library } = surroundings
  const program = compileProgram(testStack(name, [], input), workspace.view, library, { testing: { name } })
  const limits = startLimits(workspace.settings, host.clock.now())
  const value = await program.run({ host, input: {}, auth: null, environment: workspace.environment, limits })
  return isObject(value) ? value : {}
}

/** Runs what a unit test expects, which sees nothing but the answer, and the failure if there was one. */
function judge(running: Running, name: string, stack: Stack, outcome: Outcome): Promise<Outcome> {
  const { surroundings, host } = running
  const { workspace, library } = surroundings
  const { environment, settings } = workspace
  return settled(async () => {
    const program = compileProgram(testStack(name, stack, null), workspace.view, library, {
      testing: { name, given: ['response'] },
    })
    return program.run({
      host,
      input: {},
      auth: null,
      environment,
      limits: startLimits(settings, host.clock.now()),
      variables: { response: outcome.failed ? null : outcome.value },
      error: outcome.failed && outcome.error instanceof Failure ? describeError(outcome.error) : undefined,
    })
  })
}

function testStack(name: string, stack: Stack, response: UnitTest['input']): WorkflowTestDocument {
  const document = workflowTestSchema.parse({ kind: 'workflow_test', id: crypto.randomUUID(), name: 'test' })
  return { ...document, name, stack, response: response as null }
}

/** Runs a document, without the middleware around it and whoever may call it. */
function run(
  running: Running,
  document: ProgramDocument,
  raw: ObjectValue,
  testing: CompileOptions['testing'],
): Promise<Outcome> {
  const { surroundings, host, elapsed } = running
  const { workspace, library } = surroundings
  const { environment, settings } = workspace
  const exchange = new HttpExchange()
  const body = stringifyJson(raw)
  exchange.input = raw
  exchange.body = Buffer.from(body)
  exchange.mediaType = 'application/json'
  const beside: Promise<unknown>[] = []
  return settled(async () => {
    const program = compileProgram(document, workspace.view, library, { traced: true, testing })
    const input = program.readInputs(raw)
    const mask = maskFor(program, [raw, input], { environment, body })
    running.hide = (value) => maskValue(value, mask)
    running.trace = createTrace({ now: elapsed, mask, ...traceLimits })
    try {
      return await program.run({
        host,
        exchange,
        input,
        auth: null,
        environment,
        limits: startLimits(settings, host.clock.now()),
        trace: running.trace,
        beside: (ended) => void beside.push(ended),
      })
    } finally {
      // They work on the tables that go with the test.
      for (const ended of beside) await ended
    }
  })
}

async function settled(work: () => Promise<Value>): Promise<Outcome> {
  try {
    return { failed: false, value: await work() }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { failed: true, error }
  }
}
