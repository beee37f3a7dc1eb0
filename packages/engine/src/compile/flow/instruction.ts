import type { Place, ValueClosure } from '@stackwright/language'
import type { StepRunner } from '../compiled-step.ts'
import type { HotLoop } from '../machine/hot-loop.ts'

/** What an instruction does; numbers, so that a switch over them is a jump. */
export const kinds = {
  /** Calls the step. */
  call: 0,
  /** Does nothing: it is there for the look at the limits before it. */
  check: 1,
  /** `$x = $y + 1` and `$x = $y + $z`. */
  addNumber: 2,
  addVariable: 3,
  /** Goes on with `next` when a condition holds, with `otherwise` when it does not; any condition, and those that are data. */
  test: 4,
  testNumber: 5,
  testVariable: 6,
  testRemainder: 7,
} as const

/** How two numbers stand to each other, as bits of `Instruction.accepts`. */
export const orders = { less: 1, equal: 2, greater: 4 } as const

/**
 * One thing that a stack does, with what it does afterwards: conditions and loops inside of it are forks and circles of the same
 * graph. All have all keys in the same order, which makes the engine underneath read them fast; each uses those of its kind.
 */
export interface Instruction {
  readonly kind: (typeof kinds)[keyof typeof kinds]
  /** The step that is named when this fails. */
  readonly place: Place
  /** Whether a step begins with it: limits are looked at before. */
  readonly begins: boolean
  readonly run: StepRunner
  readonly condition: ValueClosure
  /** Where variables stand, and numbers of 32 bits. */
  readonly target: number
  readonly left: number
  readonly other: number
  readonly number: number
  readonly divisor: number
  /** Which orders of the two numbers a condition accepts. */
  readonly accepts: number
  /** What is counted on the way to `next` and to `otherwise`: the steps of the stack that begins there. */
  readonly cost: number
  readonly otherCost: number
  /** undefined: the stack has reached its end. */
  next: Instruction | undefined
  readonly otherwise: Instruction | undefined
  /** The loop around, as far as it is a part of the graph. */
  readonly loop: Loop | undefined
  /** The loop that begins its turns here. */
  readonly hot: HotLoop | undefined
}

/** Where a loop goes on. */
export interface Loop {
  readonly again: Instruction
  readonly end: Instruction | undefined
}

const nothing = () => undefined

/** An instruction of which only what is not usual is said. */
export const instruction = (
  given: Pick<Instruction, 'kind' | 'place' | 'next'> & Partial<Instruction>,
): Instruction => ({
  kind: given.kind,
  place: given.place,
  begins: given.begins ?? true,
  run: given.run ?? nothing,
  condition: given.condition ?? (() => null),
  target: given.target ?? 0,
  left: given.left ?? 0,
  other: given.other ?? 0,
  number: given.number ?? 0,
  divisor: given.divisor ?? 1,
  accepts: given.accepts ?? 0,
  cost: given.cost ?? 0,
  otherCost: given.otherCost ?? 0,
  next: given.next,
  otherwise: given.otherwise,
  loop: given.loop,
  hot: given.hot,
})
