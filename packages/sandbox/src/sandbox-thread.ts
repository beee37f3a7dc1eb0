import { Worker } from 'node:worker_threads'
import { type Reply, ready, type Task } from './messages.ts'
import type { SandboxLog } from './sandbox-log.ts'
import { grace, workerFile } from './worker-file.ts'

const resourceLimits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, stackSizeMb: 8 }

/** One worker thread that runs one task at a time. Starts when it is needed, and again after it had to be ended. */
export class SandboxThread {
  readonly #idle: number
  readonly #log: SandboxLog
  #worker: Promise<Worker> | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(idle: number, log: SandboxLog) {
    this.#idle = idle
    this.#log = log
  }

  async run(task: Task, signal?: AbortSignal): Promise<Reply> {
    clearTimeout(this.#timer)
    this.#worker ??= start()
    let worker: Worker
    try {
      worker = await this.#worker
    } catch (error) {
      this.#worker = undefined
      throw error
    }
    worker.ref()
    const reply = await ask(worker, task, signal)
    if (reply.lost) {
      this.#worker = undefined
      this.#log.warn({ workspaceId: task.workspace, reason: reply.lost }, 'A sandbox thread was ended')
      await worker.terminate()
    } else {
      worker.unref()
      this.#timer = setTimeout(() => this.stop(), this.#idle).unref()
    }
    return reply
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    const worker = this.#worker
    this.#worker = undefined
    await worker?.then((started) => started.terminate())
  }
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

/** The reply, or what stands for it when the thread is lost. */
function ask(worker: Worker, task: Task, signal?: AbortSignal): Promise<Reply & { lost?: string }> {
  return new Promise((resolve) => {
    const settle = (reply: Reply & { lost?: string }) => {
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
