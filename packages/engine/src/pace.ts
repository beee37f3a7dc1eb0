import { limitReached, type Run, type RunLimits } from '@stackwright/language'

/** Counted steps between two looks at the clock. */
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
  /** When the steps still allowed fall below this, `check` is due. */
  nextCheck: number
  #sliceStart = 0
  #elements = 0

  constructor(limits: RunLimits) {
    this.nextCheck = Math.max(0, limits.steps - stepsBetweenChecks)
  }

  /** Counts one evaluation of an element's expression. An expression cannot give others a turn, but it can be stopped. */
  element(run: Run): void {
    if (++this.#elements % elementsBetweenChecks !== 0) return
    run.limits.steps -= stepsPerCheckedElements
    checkSteps(run)
    checkDeadline(run)
  }

  /** Fails when a limit is reached; answers a promise when it is time to let the event loop run. */
  check(run: Run): Promise<void> | undefined {
    checkSteps(run)
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

function checkSteps(run: Run): void {
  if (run.limits.steps < 0) throw limitReached({ limit: 'steps', allowed: 'as many steps as a run may take' })
}

/** Fails when the run has taken longer than it may. */
export function checkDeadline(run: Run): void {
  if (run.host.clock.now() > run.limits.deadline)
    throw limitReached({ limit: 'time', allowed: 'as long as a run may take' })
}
