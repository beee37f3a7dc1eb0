import type { RunLimits } from '@stackwright/language'

/** The limits of a run beside another: steps and time are the same ones, while calls nest in each on their own. */
export class BranchLimits implements RunLimits {
  readonly #shared: RunLimits
  depth: number
  readonly deadline: number
  readonly memory: number | undefined
  readonly rows: number | undefined

  constructor(shared: RunLimits, memory: number | undefined) {
    this.#shared = shared
    this.depth = shared.depth
    this.deadline = shared.deadline
    this.memory = memory
    this.rows = shared.rows
  }

  get steps(): number {
    return this.#shared.steps
  }

  set steps(steps: number) {
    this.#shared.steps = steps
  }
}
