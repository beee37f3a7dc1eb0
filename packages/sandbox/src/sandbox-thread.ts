import { Worker } from 'node:worker_threads'
import type { Heard, RunnerKind } from './kept-runner.ts'
import { ready, type Task } from './messages.ts'
import { grace, workerFile } from './worker-file.ts'

const resourceLimits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, stackSizeMb: 8 }

/** A worker thread that runs code. */
export const sandboxThread: RunnerKind<Worker> = {
  name: 'sandbox thread',
  start,
  ask,
  hold: (worker, held) => (held ? worker.ref() : worker.unref()),
  // Node's way of saying that a thread has ended.
  isGone: ({ threadId }) => threadId === -1,
  end: (worker) => worker.terminate(),
}

/** A thread with an environment of its own, which is empty. */
function start(): Promise<Worker> {
  const worker = new Worker(workerFile, { env: {}, argv: [], execArgv: [], resourceLimits, stdout: true, stderr: true })
  // What the engine says when it breaks; the reply says it as well.
  worker.stdout.resume()
  worker.stderr.resume()
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (message) => {
      worker.off('error', reject)
      worker.on('error', () => {})
      if (message === ready) resolve(worker)
    })
  })
}

function ask(worker: Worker, task: Task, signal?: AbortSignal): Promise<Heard> {
  return new Promise((resolve) => {
    const settle = (reply: Heard) => {
      clearTimeout(watch)
      signal?.removeEventListener('abort', onAbort)
      worker.off('message', settle).off('error', onError).off('exit', onExit)
      resolve(reply)
    }
    const lose = (limit: 'time' | 'memory', lost: string) =>
      settle({ outcome: { kind: 'limit', limit }, logs: [], lost })
    const onError = (error: Error) => lose('memory', error.message)
    const onExit = () => lose('time', 'it was stopped')
    const onAbort = () => lose('time', 'nobody waited for it any more')
    const watch = setTimeout(() => lose('time', 'its code did not stop'), task.timeout + grace)
    worker.on('message', settle).on('error', onError).on('exit', onExit)
    signal?.addEventListener('abort', onAbort)
    // It may have come while the thread was started.
    if (signal?.aborted) onAbort()
    else worker.postMessage(task)
  })
}
