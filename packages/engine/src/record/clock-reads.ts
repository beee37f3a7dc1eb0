import type { ClockRead } from './effect.ts'

/** Tells the looks at the clock of one branch apart, in the same way whenever the program is run. */
export class ClockReads {
  #effects = 0
  #steps = Number.POSITIVE_INFINITY
  #looks = 0

  next(effects: number, steps: number): void {
    if (this.#effects === effects && this.#steps === steps) this.#looks++
    else {
      this.#effects = effects
      this.#steps = steps
      this.#looks = 1
    }
  }

  get latest(): ClockRead {
    return { effects: this.#effects, steps: this.#steps, looks: this.#looks }
  }
}

/** Whether one look is the other or comes after it. */
export function isReached(look: ClockRead, other: ClockRead): boolean {
  if (look.effects !== other.effects) return look.effects > other.effects
  if (look.steps !== other.steps) return look.steps < other.steps
  return look.looks >= other.looks
}
