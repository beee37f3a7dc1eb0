import { limitReached, outOfTime, PartCount, type Run, type RunLimits, runCancelled } from '@stackwright/language'
import { type Holder, held } from './memory/holder.ts'
import { Measurement } from './memory/value-bytes.ts'

/** Steps between two looks at the clock. */
const stepsBetweenChecks = 256
/** Evaluations of an element's expression between two looks at the clock, and what they count as. */
const elementsBetweenChecks = 1_024
const stepsPerCheckedElements = 64
/** Parts of values that are compared in the time of one evaluation. */
const partsPerElement = 8
/** Evaluations after which a list's expression is stopped, since nobody else has a turn before it ends. */
const longestExpression = 1_000_000
/** Milliseconds after which a run that never waits lets others have a turn. */
const longestSlice = 15
/** Lists and objects that are measured before others have a turn. */
const measuredAtOnce = 50_000
/** What a run may hold and read unless its limits say otherwise. */
const defaultMemory = 256_000_000
const defaultRows = 100_000

/**
 * Watches how much a run and the functions it calls have done and hold. Counting is one subtraction and one comparison per stack;
 * the clock is looked at every few hundred steps.
 */
export class Pace {
  /** Steps that may be taken before `check` is due; below zero it is overdue. Stacks count it down. */
  left = 0
  #granted = 0
  #sliceStart = 0
  #elements = 0
  /** What of the parts gone through on this thread has been looked at. */
  #parts = 0
  readonly #memory: number
  /** Bytes that may still be made before what is held is measured again, and how low they may be until then. */
  #room: number
  #measureBelow: number
  readonly #allowedRows: number
  #rows: number

  constructor({ memory = defaultMemory, rows = defaultRows }: Pick<RunLimits, 'memory' | 'rows'>) {
    this.#memory = memory
    this.#room = memory
    this.#measureBelow = memory / 2
    this.#allowedRows = rows
    this.#rows = rows
  }

  /** Counts one evaluation of an element's expression. An expression cannot give others a turn, but it can be stopped. */
  element(run: Run): void {
    if (++this.#elements % elementsBetweenChecks === 0) this.#checkElements(run, stepsPerCheckedElements)
  }

  /**
   * Counts what was gone through since `before`, but for what was counted already: a single comparison of large values is as much
   * as many evaluations.
   */
  parts(run: Run, before: number): void {
    if (PartCount.total === before) return
    const elements = Math.ceil((PartCount.total - Math.max(before, this.#parts)) / partsPerElement)
    this.#parts = PartCount.total
    const checked = Math.floor(this.#elements / elementsBetweenChecks)
    this.#elements += elements
    const due = Math.floor(this.#elements / elementsBetweenChecks) - checked
    if (due > 0) this.#checkElements(run, due * stepsPerCheckedElements)
  }

  #checkElements(run: Run, steps: number): void {
    if (this.#elements > longestExpression)
      throw limitReached({ limit: 'elements', allowed: `${longestExpression} elements in one expression` })
    this.left -= steps
    if (this.left < 0) {
      this.#settle(run.limits)
      this.#demand()
    }
    checkDeadline(run)
  }

  /** Fails when a limit is reached; answers a promise when it is time to let the event loop run. */
  check(run: Run & Holder): Promise<undefined> | undefined {
    this.#elements = 0
    this.#settle(run.limits)
    checkDeadline(run)
    if (this.#room < this.#measureBelow) {
      const measurement = new Measurement(held(run), this.#memory)
      if (!measurement.goOn(measuredAtOnce)) return this.#measureInSlices(measurement)
      this.#measured(measurement)
    }
    const now = performance.now()
    if (this.#sliceStart === 0) this.#sliceStart = now
    if (now - this.#sliceStart < longestSlice) return undefined
    return this.#pause()
  }

  /** Lets others have their turn. */
  #pause(): Promise<undefined> {
    return new Promise((resolve) =>
      setImmediate(() => {
        this.#sliceStart = performance.now()
        resolve(undefined)
      }),
    )
  }

  /**
   * Counts bytes of new values. Most are soon garbage, so when many have been made, what the run holds is measured before its
   * next step; only a step that makes more than there is room for at once is stopped on the spot.
   */
  charge(bytes: number): void {
    this.#room -= bytes
    if (this.#room >= this.#measureBelow) return
    if (this.#room < 0) throw this.#full()
    if (this.left >= 0) this.#demand()
  }

  /** The memory that one of so many asynchronous runs may have: together they get as much again as the run itself. */
  share(count: number): number {
    return this.#memory / count
  }

  /** Counts rows from a database. */
  rows(count: number): void {
    this.#rows -= count
    if (this.#rows < 0)
      throw limitReached({ limit: 'rows', allowed: `${this.#allowedRows} rows from the database`, adjustable: true })
  }

  async #measureInSlices(measurement: Measurement): Promise<undefined> {
    do await this.#pause()
    while (!measurement.goOn(measuredAtOnce))
    this.#measured(measurement)
  }

  #measured({ bytes }: Measurement): void {
    this.#room = this.#memory - bytes
    // With hardly any room left it would be measured all the time.
    if (this.#room < this.#memory / 16) throw this.#full()
    this.#measureBelow = this.#room / 2
  }

  #full() {
    const allowed = `about ${Math.round(this.#memory / 1e6)} megabytes of values`
    return limitReached({ limit: 'memory', allowed, adjustable: true })
  }

  /** Takes what was done off what the run may do, and grants the next steps. */
  #settle(limits: RunLimits): void {
    limits.steps -= this.#granted - this.left
    this.#granted = Math.max(0, Math.min(stepsBetweenChecks, limits.steps))
    this.left = this.#granted
    if (limits.steps < 0) {
      const allowed = `${limits.allowed?.maxSteps ?? 'as many'} steps`
      throw limitReached({ limit: 'steps', allowed, adjustable: true })
    }
  }

  /** Has the next step begin with a check; what was done stays counted. */
  #demand(): void {
    this.#granted -= this.left + 1
    this.left = -1
  }
}

/** Fails when the run has taken longer than it may, or nobody waits for it any more. */
export function checkDeadline({ host, limits }: Run): void {
  // A replay's clock knows when it was that somebody left, so it is looked at first.
  const now = host.clock.now()
  if (limits.cancellation?.cancelled) throw runCancelled({})
  if (now > limits.deadline) throw outOfTime(limits)
}
