import { randomUUID } from 'node:crypto'
import {
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
  Scope,
  type VmCallResult,
} from 'quickjs-emscripten-core'
import type { Outcome, Task } from '../messages.ts'
import type { Machine } from './machines.ts'
import { parseUrl } from './parse-url.ts'
import { prelude } from './prelude.ts'
import type { PreparedCode } from './prepare-code.ts'
import { usesWebNames, webNames } from './web-names.ts'

const stackSize = 512 * 1024
const jobsAtOnce = 1_000
const idle = new Int32Array(new SharedArrayBuffer(4))

/**
 * Runs code in a fresh context. Blocks the thread until it has ended or its time is over; timers are waited for as well. Throws
 * when the engine itself breaks; then, and when the answer says so, its machine must not be used again.
 */
export async function execute(
  { quickjs }: Machine,
  task: Task,
  code: PreparedCode,
  log: (text: string) => void,
): Promise<{ outcome: Outcome; broken: boolean }> {
  const scope = new Scope()
  const runtime = scope.manage(quickjs.newRuntime())
  const context = scope.manage(runtime.newContext())
  const deadline = performance.now() + task.timeout
  let late = false
  runtime.setMemoryLimit(task.memory)
  runtime.setMaxStackSize(stackSize)
  runtime.setInterruptHandler(() => {
    late ||= performance.now() >= deadline
    return late
  })
  const outcome = await attempt(async () => {
    const surroundings = createSurroundings(context, scope, task, log)
    const compiled = scope.manage(await compile(context, code, () => late))
    const over = scope.manage(context.newString(task.over ?? ''))
    scope.manage(unwrap(context, context.callMethod(surroundings, 'start', [compiled, over])))
    return untilSettled(context, runtime, surroundings, deadline)
  })
  const judged = late ? timeOver : outcome
  try {
    scope.dispose()
    return { outcome: judged, broken: false }
  } catch {
    // Out of memory, the engine may lose track of what it is to free.
    return { outcome: judged, broken: true }
  }
}

const timeOver: Outcome = { kind: 'limit', limit: 'time' }
const neverEnds: Outcome = {
  kind: 'failure',
  name: 'Error',
  message: 'It waits for a promise that nothing will ever fulfil',
  line: null,
}

/** Carries the outcome of a run that failed inside the engine. */
class Ended extends Error {
  readonly outcome: Outcome

  constructor(outcome: Outcome) {
    super()
    this.outcome = outcome
  }
}

async function attempt(action: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await action()
  } catch (error) {
    if (error instanceof Ended) return error.outcome
    throw error
  }
}

/** The result of an operation in the engine; what it threw ends the run. */
function unwrap(context: QuickJSContext, result: VmCallResult<QuickJSHandle>): QuickJSHandle {
  if (result.error) throw new Ended(failureOf(context, result.error))
  return result.value
}

/** The code as a function of the engine; tried without types when it is no JavaScript as it stands. */
async function compile(context: QuickJSContext, code: PreparedCode, late: () => boolean): Promise<QuickJSHandle> {
  const compiled = context.evalCode(code.text, 'lambda.js')
  if (!compiled.error || late()) return unwrap(context, compiled)
  const stripped = await code.withoutTypes()
  if (stripped === undefined) return unwrap(context, compiled)
  compiled.error.dispose()
  return unwrap(context, context.evalCode(stripped, 'lambda.js'))
}

/** Runs what waits, and waits for timers, until there is an outcome. */
function untilSettled(
  context: QuickJSContext,
  runtime: QuickJSRuntime,
  surroundings: QuickJSHandle,
  deadline: number,
): Outcome {
  const ask = (name: 'outcome' | 'pause' | 'fire'): unknown =>
    unwrap(context, context.callMethod(surroundings, name, [])).consume(context.dump)
  for (;;) {
    const done = runtime.executePendingJobs(jobsAtOnce)
    if (done.error) throw new Ended(failureOf(context, done.error))
    if (performance.now() >= deadline) return timeOver
    const outcome = ask('outcome')
    if (typeof outcome === 'string' && outcome !== '') return known(JSON.parse(outcome) as Outcome)
    if (runtime.hasPendingJob()) continue
    const pause = Number(ask('pause'))
    if (pause < 0) return neverEnds
    Atomics.wait(idle, 0, 0, Math.min(pause, deadline - performance.now()))
    ask('fire')
  }
}

/** Calls the prelude with the values; answers its object. */
function createSurroundings(
  context: QuickJSContext,
  scope: Scope,
  { names, exact, code }: Task,
  log: (text: string) => void,
): QuickJSHandle {
  const call = (text: string, ...given: QuickJSHandle[]): QuickJSHandle => {
    for (const handle of given) scope.manage(handle)
    const called = scope.manage(unwrap(context, context.evalCode(text, 'prelude.js')))
    return scope.manage(unwrap(context, context.callFunction(called, context.undefined, ...given)))
  }
  if (usesWebNames(code)) call(webNames, ...webFunctions(context))
  return call(
    prelude,
    context.newFunction('log', (text) => log(context.getString(text))),
    context.newString(names),
    exact ? context.true : context.false,
  )
}

function webFunctions(context: QuickJSContext): QuickJSHandle[] {
  return [
    context.newFunction('random', () => context.newString(randomUUID())),
    context.newFunction('parseUrl', (text, base) =>
      context.newString(parseUrl(context.getString(text), context.getString(base))),
    ),
  ]
}

/** A thrown thing, as far as the engine itself can tell. */
function failureOf(context: QuickJSContext, error: QuickJSHandle): Outcome {
  const thrown: unknown = error.consume(context.dump)
  if (thrown === null || typeof thrown !== 'object')
    return { kind: 'failure', name: 'Error', message: String(thrown), line: null }
  const { name, message, stack } = thrown as Partial<Record<'name' | 'message' | 'stack', unknown>>
  const line = /lambda\.js:(\d+)/.exec(String(stack))?.[1]
  return known({
    kind: 'failure',
    name: String(name ?? 'Error'),
    message: String(message ?? ''),
    line: line === undefined ? null : Number(line),
  })
}

/** The engine reports its limits as errors; here they get their names. */
function known(outcome: Outcome): Outcome {
  if (outcome.kind !== 'failure' || outcome.name !== 'InternalError') return outcome
  if (outcome.message === 'out of memory') return { kind: 'limit', limit: 'memory' }
  if (outcome.message === 'interrupted') return { kind: 'limit', limit: 'time' }
  return outcome
}
