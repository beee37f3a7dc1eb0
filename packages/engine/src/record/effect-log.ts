import type { Effect, EffectKind } from './effect.ts'
import { roughSize } from './rough-size.ts'

/** Writes the effects of one branch of a run. */
export class EffectLog {
  readonly #effects: Effect[]
  readonly #elapsed: () => number
  readonly #take: (bytes: number) => boolean

  /** `take` is asked for room for so many bytes. */
  constructor(effects: Effect[], elapsed: () => number, take: (bytes: number) => boolean) {
    this.#effects = effects
    this.#elapsed = elapsed
    this.#take = take
  }

  /** Effects stand in the order in which they begin, which is the program's; the order of their ends is the world's. */
  begin(kind: EffectKind, subject: string): Effect {
    const effect: Effect = { kind, subject, outcome: 'pending', value: undefined, endedAt: 0 }
    if (this.#take(48)) this.#effects.push(effect)
    return effect
  }

  gave<Value>(effect: Effect, value: Value): Value {
    effect.outcome = 'gave'
    effect.value = value
    effect.endedAt = this.#elapsed()
    this.#take(roughSize(value))
    return value
  }

  failed(effect: Effect, error: unknown): void {
    effect.outcome = 'failed'
    effect.value = error
    effect.endedAt = this.#elapsed()
  }

  /** An effect that is over at once and takes no time worth telling. */
  note<Value>(kind: EffectKind, value: Value): Value {
    const effect = this.begin(kind, '')
    effect.outcome = 'gave'
    effect.value = value
    return value
  }

  wait<Value>(kind: EffectKind, subject: string, action: () => Promise<Value>): Promise<Value> {
    return this.settle(this.begin(kind, subject), action)
  }

  async settle<Value>(effect: Effect, action: () => Promise<Value>): Promise<Value> {
    try {
      return this.gave(effect, await action())
    } catch (error) {
      this.failed(effect, error)
      throw error
    }
  }

  /** An effect that is over at once or waits. */
  attempt<Value>(kind: EffectKind, action: () => Value): Value {
    const effect = this.begin(kind, '')
    try {
      const value = action()
      if (value instanceof Promise) return this.settle(effect, () => value) as Value
      return this.gave(effect, value)
    } catch (error) {
      this.failed(effect, error)
      throw error
    }
  }
}
