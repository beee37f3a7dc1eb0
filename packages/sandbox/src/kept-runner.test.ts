import { once } from 'node:events'
import { expect, it } from 'vitest'
import { KeptRunner, type RunnerKind } from './kept-runner.ts'
import type { Task } from './messages.ts'
import { sandboxThread } from './sandbox-thread.ts'
import { templateProcess } from './template-process.ts'

const task = (code: string, language?: 'twig'): Task => ({
  workspace: 'w',
  code,
  language,
  over: undefined,
  names: '{}',
  exact: false,
  timeout: 5_000,
  memory: 64_000_000,
})

/** Runs a task, ends what has run it, and runs the task again. */
async function runAround<Thing>(kind: RunnerKind<Thing>, given: Task, end: (thing: Thing) => Promise<unknown>) {
  const started: Thing[] = []
  const start = async () => {
    const thing = await kind.start()
    started.push(thing)
    return thing
  }
  const runner = new KeptRunner({ ...kind, start }, 60_000, { warn: () => {} })
  const outcomes = [(await runner.run(given)).outcome]
  await end(started[0] as Thing)
  outcomes.push((await runner.run(given)).outcome)
  await runner.stop()
  return { outcomes, started: started.length }
}

it('starts anew what has ended while it had nothing to do', async () => {
  const value = { kind: 'value', text: expect.any(String) }
  const thread = runAround(sandboxThread, task('return 1'), (worker) => worker.terminate())
  expect(await thread).toEqual({ outcomes: [value, value], started: 2 })
  const child = runAround(templateProcess, task('x', 'twig'), (each) => {
    const gone = once(each, 'disconnect')
    each.kill('SIGKILL')
    return gone
  })
  expect(await child).toEqual({ outcomes: [value, value], started: 2 })
})
