import { availableParallelism } from 'node:os'
import { type CodeSubject, type ObjectValue, setOwn, type Value } from '@stackwright/language'
import { encodeNames } from './encode-names.ts'
import { createFairQueue, type FairQueue } from './fair-queue.ts'
import { KeptRunner } from './kept-runner.ts'
import type { Reply, Task } from './messages.ts'
import { maxCode, readReply, refuseCode, stoppedBy, waitedTooLong } from './read-reply.ts'
import type { SandboxLog } from './sandbox-log.ts'
import { sandboxThread } from './sandbox-thread.ts'
import { templateProcess } from './template-process.ts'

export interface SandboxRequest {
  /** Whose code it is: nothing is shared between workspaces. */
  readonly workspace: string
  /** The body of an async function, in JavaScript or TypeScript. */
  readonly code: string
  /** twig: the code is a template. */
  readonly language?: 'twig' | undefined
  /** `$input`, `$var`, `$auth` and `$env` of the code. */
  readonly input: ObjectValue
  readonly variables: ObjectValue
  readonly auth: ObjectValue | null
  readonly environment: ObjectValue
  /** What the code is run for: see `CodeSubject`. */
  readonly over?: CodeSubject | undefined
  /** Milliseconds the code may run; the sandbox's own when left out. */
  readonly timeout?: number
  /** Bytes its values may take. */
  readonly memory?: number
  /** Gets what the code gives to `console.log`, when it has ended. */
  readonly log?: (value: Value) => void
  /** Stops the code; the run then fails with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

export interface Sandbox {
  /** What the code returns. Fails with LAMBDA.FAILED for what the code does, with LIMIT.REACHED when it was stopped. */
  run(request: SandboxRequest): Promise<Value>
  /** Stops its threads; what still runs fails with LIMIT.REACHED. */
  close(): Promise<void>
}

export interface SandboxOptions {
  readonly log: SandboxLog
  /** Threads, started when they are first needed. */
  readonly threads?: number
  /** Milliseconds, for requests that name none. */
  readonly timeout?: number
  /** Bytes, for requests that name none. */
  readonly memory?: number
  /** Milliseconds after which an unused thread ends. */
  readonly idle?: number
}

interface Runner {
  run(task: Task, signal?: AbortSignal): Promise<Reply>
}

const defaults = { threads: Math.min(2, availableParallelism()), timeout: 10_000, memory: 64_000_000, idle: 120_000 }

export function createSandbox(options: SandboxOptions): Sandbox {
  const { log, threads: count, timeout, memory, idle } = { ...defaults, ...options }
  const threads = Array.from({ length: count }, () => new KeptRunner(sandboxThread, idle, log))
  const queue = createFairQueue<Runner>(threads)
  const templates = new KeptRunner(templateProcess, idle, log)
  const templateQueue = createFairQueue<Runner>([templates])
  return {
    async run({ workspace, code, input, variables, auth, environment, over, language, ...request }) {
      if (code.length > maxCode) throw refuseCode()
      const roots = { $input: input, $var: variables, $auth: auth, $env: environment, ...namesOf(over) }
      const names = encodeNames(
        language === 'twig'
          ? { ...named(variables), ...named({ input, var: variables, auth, env: environment }) }
          : roots,
      )
      const task = {
        workspace,
        code,
        language,
        over: over?.kind,
        ...names,
        timeout: request.timeout ?? timeout,
        memory: request.memory ?? memory,
      }
      // A text takes up to three bytes a character in there, beside what is made of it.
      if (names.names.length > task.memory / 4) throw stoppedBy('memory', task)
      const reply = await within(language === 'twig' ? templateQueue : queue, task, request.signal)
      return readReply(reply, task, request.log)
    },
    async close() {
      await Promise.all([...threads, templates].map((each) => each.stop()))
    },
  }
}

/** What the code sees of what it is run for. */
function namesOf(over: CodeSubject | undefined): ObjectValue {
  if (over === undefined) return {}
  if (over.kind === 'value') return { $this: over.value }
  return over.kind === 'reduce' ? { $parent: over.list, $result: over.initial } : { $parent: over.list }
}

/** In a template a name may have its dollar or not. */
function named(values: ObjectValue): ObjectValue {
  const both: Record<string, Value> = {}
  for (const [name, value] of Object.entries(values)) {
    setOwn(both, name, value)
    setOwn(both, `$${name}`, value)
  }
  return both
}

async function within(queue: FairQueue<Runner>, task: Task, signal: AbortSignal | undefined): Promise<Reply> {
  const runner = await queue.take(task.workspace, waitedTooLong, signal)
  try {
    signal?.throwIfAborted()
    const reply = await runner.run(task, signal)
    signal?.throwIfAborted()
    return reply
  } finally {
    queue.give(runner)
  }
}
