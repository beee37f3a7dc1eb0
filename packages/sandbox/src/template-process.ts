import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Heard, RunnerKind } from './kept-runner.ts'
import { ready, type Task } from './messages.ts'
import { grace, workerFile } from './worker-file.ts'

/** Its heap in megabytes, and no code made of text. A process of its own dies alone when a template fills it at a stroke. */
const execArgv = ['--max-old-space-size=96', '--disallow-code-generation-from-strings']

/** A process that renders templates. */
export const templateProcess: RunnerKind<ChildProcess> = {
  name: 'template process',
  start,
  ask,
  hold(child, held) {
    for (const each of [child, child.channel]) held ? each?.ref() : each?.unref()
  },
  isGone: ({ connected }) => !connected,
  end: (child) => child.kill('SIGKILL'),
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

function ask(child: ChildProcess, task: Task, signal?: AbortSignal): Promise<Heard> {
  return new Promise((resolve) => {
    const settle = (reply: unknown) => {
      clearTimeout(watch)
      signal?.removeEventListener('abort', onAbort)
      child.off('message', settle).off('exit', onExit)
      resolve(reply as Heard)
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
