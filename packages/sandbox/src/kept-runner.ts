import type { Reply, Task } from './messages.ts'
import type { SandboxLog } from './sandbox-log.ts'

/** A reply, or what stands for it when what runs tasks is lost: `lost` says why, for the log. */
export type Heard = Reply & { readonly lost?: string }

/** Something apart from the server's own thread that runs tasks. */
export interface RunnerKind<Thing> {
  /** As the log names it. */
  readonly name: string
  start(): Promise<Thing>
  /** Fails never: what ends it is a reply, too. */
  ask(thing: Thing, task: Task, signal?: AbortSignal): Promise<Heard>
  /** Whether the server's process waits for it before it ends by itself. */
  hold(thing: Thing, held: boolean): void
  /** Whether it has ended, be it while nothing ran in it. */
  isGone(thing: Thing): boolean
  end(thing: Thing): unknown
}

/** Runs one task at a time in a thing that is started when it is needed, again after it had to be ended, and goes when it is idle. */
export class KeptRunner<Thing> {
  readonly #kind: RunnerKind<Thing>
  readonly #idle: number
  readonly #log: SandboxLog
  #thing: Promise<Thing> | undefined
  #timer: NodeJS.Timeout | undefined

  /** @param idle milliseconds without a task after which it goes */
  constructor(kind: RunnerKind<Thing>, idle: number, log: SandboxLog) {
    this.#kind = kind
    this.#idle = idle
    this.#log = log
  }

  async run(task: Task, signal?: AbortSignal): Promise<Reply> {
    clearTimeout(this.#timer)
    let thing = await this.#started()
    if (this.#kind.isGone(thing)) {
      this.#thing = undefined
      thing = await this.#started()
    }
    this.#kind.hold(thing, true)
    const reply = await this.#kind.ask(thing, task, signal)
    if (reply.lost) {
      this.#thing = undefined
      this.#log.warn({ workspaceId: task.workspace, reason: reply.lost }, `A ${this.#kind.name} was ended`)
      await this.#kind.end(thing)
    } else {
      this.#kind.hold(thing, false)
      this.#timer = setTimeout(() => this.stop(), this.#idle).unref()
    }
    return reply
  }

  async #started(): Promise<Thing> {
    this.#thing ??= this.#kind.start()
    try {
      return await this.#thing
    } catch (error) {
      this.#thing = undefined
      throw error
    }
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    const thing = this.#thing
    this.#thing = undefined
    if (thing) await this.#kind.end(await thing)
  }
}
