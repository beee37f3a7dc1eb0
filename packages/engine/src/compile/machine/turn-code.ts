import { comparison, type PlainStep, type StackClosure, type Test } from '@stackwright/language'
import { costOf, partsOf } from '../flow/stack-parts.ts'
import { type Code, op } from './wasm.ts'

const compareBy: Record<number, Code> = {
  [comparison['==']]: op.equal,
  [comparison['!=']]: op.unequal,
  [comparison['<']]: op.less,
  [comparison['<=']]: op.lessOrEqual,
  [comparison['>']]: op.greater,
  [comparison['>=']]: op.greaterOrEqual,
}

/** The locals that count steps: what is left, and what was left before the turn at hand. The variables come behind them. */
export const left = 0
export const leftBefore = 1
export const firstVariable = 2

/** Writes the code of a turn. Each variable that it meets gets the next index, behind those that are given. */
export class TurnCode {
  /** The variables by their places in `run.variables`. */
  readonly places: number[]

  constructor(places: readonly number[]) {
    this.places = [...places]
  }

  /** The local that holds the variable at a place. */
  local(place: number): number {
    const known = this.places.indexOf(place)
    return firstVariable + (known < 0 ? this.places.push(place) - 1 : known)
  }

  test({ place, divisor, other, number, comparison: by }: Test): Code {
    return [
      ...op.get(this.local(place)),
      ...(divisor === 0 ? [] : [...op.long(divisor), ...op.remainder]),
      ...this.#operand(other, number),
      ...(compareBy[by] as Code),
    ]
  }

  /** `outside`: how many blocks are around it inside of the turn. */
  stack(closure: StackClosure, outside = 0): Code {
    const parts = partsOf(closure)
    if (!parts) return []
    const count = [...op.get(left), ...op.int(costOf(parts)), ...op.intSubtract, ...op.set(left)]
    return [...count, ...parts.steps.flatMap(({ run }) => this.#step(run.plain as PlainStep, outside))]
  }

  #step(plain: PlainStep, outside: number): Code {
    if (plain.kind === 'repetition') return []
    if (plain.kind === 'choice') {
      const { branches, otherwise } = plain
      return branches.reduceRight<Code>(
        (rest, { when, run }, depth) => [...this.test(when), ...op.choose(this.stack(run, outside + depth + 1), rest)],
        otherwise ? this.stack(otherwise, outside + branches.length) : [],
      )
    }
    return [
      ...op.get(this.local(plain.left)),
      ...this.#operand(plain.other, plain.number),
      ...op.add,
      ...op.tee(this.local(plain.target)),
      // A sum that is too small or too large for a double: as one comparison without sign.
      ...op.long(Number.MAX_SAFE_INTEGER),
      ...op.add,
      ...op.long(2 * Number.MAX_SAFE_INTEGER),
      ...op.greaterUnsigned,
      ...op.leaveIf(outside + 1),
    ]
  }

  /** A variable, or a number where there is none. */
  #operand(place: number, number: number): Code {
    return place < 0 ? op.long(number) : op.get(this.local(place))
  }
}
