import type { ClockRead } from './effect.ts'

/** Tells the looks at the clock of one branch apart, in the same way whenever the program is run. */
export class ClockReads {
  #latest: ClockRead = { effects: 0, steps: Number.POSITIVE_INFINITY, looks: 0 }

  next(effects: number, steps: number): ClockRead {
    const { latest } = this
    const looks = latest.effects === effects && latest.steps === steps ? latest.looks + 1 : 1
    this.#latest = { effects, steps, looks }
    return this.#latest
  }

  get latest(): ClockRead {
    return this.#latest
  }
}

/** Whether one look is the other or comes after it. */
export function isReached(look: ClockRead, other: ClockRead): boolean {
  if (look.effects !== other.effects) return look.effects > other.effects
  if (look.steps !== other.steps) return look.steps < other.steps
  return look.looks >= other.looks
}
