import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Reply, ready, type Task } from './messages.ts'
import type { SandboxLog } from './sandbox-log.ts'
import { grace, workerFile } from './worker-file.ts'

/** Its heap in megabytes, and no code made of text. A process of its own dies alone when a template fills it at a stroke. */
const execArgv = ['--max-old-space-size=96', '--disallow-code-generation-from-strings']

/** A process that renders one template at a time. Starts when it is needed, and again after it had to be ended. */
export class TemplateProcess {
  readonly #idle: number
  readonly #log: SandboxLog
  #child: Promise<ChildProcess> | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(idle: number, log: SandboxLog) {
    this.#idle = idle
    this.#log = log
  }

  async run(task: Task, signal?: AbortSignal): Promise<Reply> {
    clearTimeout(this.#timer)
    this.#child ??= start()
    let child: ChildProcess
    try {
      child = await this.#child
    } catch (error) {
      this.#child = undefined
      throw error
    }
    child.ref()
    child.channel?.ref()
    const reply = await ask(child, task, signal)
    if (reply.lost) {
      this.#child = undefined
      this.#log.warn({ workspaceId: task.workspace, reason: reply.lost }, 'A template process was ended')
      child.kill('SIGKILL')
    } else {
      child.unref()
      child.channel?.unref()
      this.#timer = setTimeout(() => this.stop(), this.#idle).unref()
    }
    return reply
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    const child = this.#child
    this.#child = undefined
    await child?.then((started) => started.kill('SIGKILL'))
  }
}

function start(): Promise<ChildProcess> {
  const child = fork(fileURLToPath(workerFile), [], { env: {}, execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('The process for templates did not start'))
    child.on('error', fail).once('exit', fail)
    child.once('message', (message) => {
      child.off('exit', fail)
      if (message === ready) resolve(child)
    })
  })
}

/** The reply, or what stands for it when the process is lost. */
function ask(child: ChildProcess, task: Task, signal?: AbortSignal): Promise<Reply & { lost?: string }> {
  return new Promise((resolve) => {
    const settle = (reply: unknown) => {
      clearTimeout(watch)
      signal?.removeEventListener('abort', onAbort)
      child.off('message', settle).off('exit', onExit)
      resolve(reply as Reply & { lost?: string })
    }
    const lose = (limit: 'time' | 'memory', lost: string) =>
      settle({ outcome: { kind: 'limit', limit }, logs: [], lost })
    // What ends it but its own heap is its being stopped.
    const onExit = (_: number | null, signal: string | null) =>
      lose(signal === 'SIGKILL' ? 'time' : 'memory', 'it ended')
    const onAbort = () => lose('time', 'nobody waited for it any more')
    const watch = setTimeout(() => lose('time', 'its template did not end'), task.timeout + grace)
    child.on('message', settle).on('exit', onExit)
    signal?.addEventListener('abort', onAbort)
    // It may have come while the process was started.
    if (signal?.aborted) onAbort()
    else child.send(task)
  })
}
