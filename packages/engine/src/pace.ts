import { limitReached, type Run, type RunLimits } from '@stackwright/language'

/** Steps between two looks at the clock. */
const stepsBetweenChecks = 256
/** Evaluations of an element's expression between two looks at the clock, and what they count as. */
const elementsBetweenChecks = 1_024
const stepsPerCheckedElements = 64
/** Milliseconds after which a run that never waits lets others have a turn. */
const longestSlice = 15

/**
 * Watches how much a run and the functions it calls have done. Counting is one subtraction and one comparison per stack; the
 * clock is looked at every few hundred steps.
 */
export class Pace {
  /** Steps that may be taken before `check` is due; below zero it is overdue. Stacks count it down. */
  left = 0
  #granted = 0
  #sliceStart = 0
  #elements = 0

  /** Counts one evaluation of an element's expression. An expression cannot give others a turn, but it can be stopped. */
  element(run: Run): void {
    if (++this.#elements % elementsBetweenChecks !== 0) return
    this.left -= stepsPerCheckedElements
    this.#settle(run.limits)
    checkDeadline(run)
  }

  /** Fails when a limit is reached; answers a promise when it is time to let the event loop run. */
  check(run: Run): Promise<undefined> | undefined {
    this.#settle(run.limits)
    checkDeadline(run)
    const now = performance.now()
    if (this.#sliceStart === 0) this.#sliceStart = now
    if (now - this.#sliceStart < longestSlice) return undefined
    return new Promise((resolve) =>
      setImmediate(() => {
        this.#sliceStart = performance.now()
        resolve(undefined)
      }),
    )
  }

  /** Takes what was done off what the run may do, and grants the next steps. */
  #settle(limits: RunLimits): void {
    limits.steps -= this.#granted - this.left
    this.#granted = Math.max(0, Math.min(stepsBetweenChecks, limits.steps))
    this.left = this.#granted
    if (limits.steps < 0) throw limitReached({ limit: 'steps', allowed: 'as many steps as a run may take' })
  }
}

/** Fails when the run has taken longer than it may. */
export function checkDeadline(run: Run): void {
  if (run.host.clock.now() > run.limits.deadline)
    throw limitReached({ limit: 'time', allowed: 'as long as a run may take' })
}
