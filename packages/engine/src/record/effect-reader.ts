import { replayDiverged } from '@stackwright/language'
import { type Effect, type EffectKind, effectNames } from './effect.ts'

/** Is told of what does not fit, and whether the recording had ended there; says what to throw. */
export type Refuse = (error: Error, isOver: boolean) => Error

/** Gives the effects of one branch again, in order, as long as they are asked for in the same order. */
export class EffectReader {
  readonly #effects: readonly Effect[]
  readonly #onEffect: (effect: Effect) => void
  readonly #refuse: Refuse
  #position = 0

  constructor(effects: readonly Effect[], onEffect: (effect: Effect) => void, refuse: Refuse) {
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
    if (!effect) throw this.#diverged(kind, 'nothing more was recorded', true)
    if (effect.kind !== kind) throw this.#diverged(kind, `${effectNames[effect.kind]} was recorded there`)
    if (effect.subject !== subject) throw this.#diverged(kind, 'another one was recorded there')
    if (effect.outcome === 'pending') throw this.#diverged(kind, 'it had not ended when the run did', true)
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

  #diverged(kind: EffectKind, recorded: string, isOver = false): Error {
    return this.#refuse(replayDiverged({ asked: effectNames[kind], recorded }), isOver)
  }
}
