import { limitReached, type Run, type RunLimits } from '@stackwright/language'

/** Counted steps between two looks at the clock. */
const stepsBetweenChecks = 256
/** Milliseconds after which a run that never waits lets others have a turn. */
const longestSlice = 15

/**
 * Watches how much a run and the functions it calls have done. Counting is one subtraction and one comparison per stack; the
 * clock is looked at every few hundred steps.
 */
export class Pace {
  /** When the steps still allowed fall below this, `check` is due. */
  nextCheck: number
  #sliceStart = 0

  constructor(limits: RunLimits) {
    this.nextCheck = Math.max(0, limits.steps - stepsBetweenChecks)
  }

  /** Fails when a limit is reached; answers a promise when it is time to let the event loop run. */
  check(run: Run): Promise<void> | undefined {
    if (run.limits.steps < 0) throw limitReached({ limit: 'steps', allowed: 'as many steps as a run may take' })
    this.nextCheck = Math.max(0, run.limits.steps - stepsBetweenChecks)
    checkDeadline(run)
    const now = performance.now()
    if (this.#sliceStart === 0) this.#sliceStart = now
    if (now - this.#sliceStart < longestSlice) return undefined
    return new Promise((resolve) =>
      setImmediate(() => {
        this.#sliceStart = performance.now()
        resolve()
      }),
    )
  }
}

/** Fails when the run has taken longer than it may. */
export function checkDeadline(run: Run): void {
  if (run.host.clock.now() > run.limits.deadline)
    throw limitReached({ limit: 'time', allowed: 'as long as a run may take' })
}
