import { replayDiverged } from '@stackwright/language'
import { type Effect, type EffectKind, effectNames } from './effect.ts'

/** Gives the effects of one branch again, in order, as long as they are asked for in the same order. */
export class EffectReader {
  readonly #effects: readonly Effect[]
  readonly #onEffect: (effect: Effect) => void
  readonly #refuse: (error: Error) => Error
  #position = 0

  /** `refuse` is told of what does not fit and says what to throw. */
  constructor(effects: readonly Effect[], onEffect: (effect: Effect) => void, refuse: (error: Error) => Error) {
    this.#effects = effects
    this.#onEffect = onEffect
    this.#refuse = refuse
  }

  get position(): number {
    return this.#position
  }

  /** The next effect; fails with REPLAY.DIVERGED when it is another one than is asked for. */
  take(kind: EffectKind, subject = ''): Effect {
    const effect = this.#effects[this.#position]
    if (!effect) throw this.#diverged(kind, 'nothing more was recorded')
    if (effect.kind !== kind) throw this.#diverged(kind, `${effectNames[effect.kind]} was recorded there`)
    if (effect.subject !== subject) throw this.#diverged(kind, 'another one was recorded there')
    if (effect.outcome === 'pending') throw this.#diverged(kind, 'it had not ended when the run did')
    this.#position++
    this.#onEffect(effect)
    return effect
  }

  /** What the next effect gave; throws what it failed with. */
  read<Value>(kind: EffectKind, subject = ''): Value {
    const { outcome, value } = this.take(kind, subject)
    if (outcome === 'failed') throw value
    return value as Value
  }

  /** The same, no earlier than after the turn at hand. */
  async wait<Value>(kind: EffectKind, subject = ''): Promise<Value> {
    return this.read(kind, subject)
  }

  #diverged(kind: EffectKind, recorded: string): Error {
    return this.#refuse(replayDiverged({ asked: effectNames[kind], recorded }))
  }
}
