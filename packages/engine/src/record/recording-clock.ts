import type { Host, RunLimits } from '@stackwright/language'
import { ClockReads } from './clock-reads.ts'
import { type Effect, mainBranch, type TimeOut } from './effect.ts'

/** What a clock is told of the run whose looks it counts. */
export interface Timed {
  /** Counted down by the run; undefined until it begins. */
  readonly limits: RunLimits | undefined
  timeOut: TimeOut | null
}

/** The clock of one branch. What it says is not kept, but where it has stopped the run. */
export class RecordingClock {
  readonly #clock: Host['clock']
  readonly #branch: string
  readonly #effects: readonly Effect[]
  readonly #timed: Timed
  readonly #reads = new ClockReads()

  constructor(clock: Host['clock'], branch: string, effects: readonly Effect[], timed: Timed) {
    this.#clock = clock
    this.#branch = branch
    this.#effects = effects
    this.#timed = timed
  }

  now(): number {
    const moment = this.#clock.now()
    const { limits } = this.#timed
    if (limits === undefined) return moment
    this.#reads.next(this.#effects.length, limits.steps)
    const cancelled = this.#branch === mainBranch && limits.cancellation?.cancelled === true
    if (cancelled || moment > limits.deadline)
      this.#timed.timeOut ??= { branch: this.#branch, at: this.#reads.latest, ...(cancelled && { cancelled }) }
    return moment
  }
}
