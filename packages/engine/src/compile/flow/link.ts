import type { Choice, Place, Repetition, Test } from '@stackwright/language'
import { HotLoop } from '../machine/hot-loop.ts'
import { isInt32 } from '../numbers/int32.ts'
import { type Instruction, instruction, kinds, type Loop, orders } from './instruction.ts'
import { costOf, partsOf, type RunnableStep, type StackParts, stacksOf } from './stack-parts.ts'

/** The first instruction of a stack that goes on with `after`. */
export function linkStack(
  parts: StackParts,
  after: Instruction | undefined,
  loop: Loop | undefined,
): Instruction | undefined {
  let next = isSettled(parts) ? after : instruction({ kind: kinds.check, place: parts.place, next: after })
  for (const step of parts.steps.toReversed()) next = linkStep(step, next, loop)
  return next
}

function linkStep({ run, place }: RunnableStep, next: Instruction | undefined, loop: Loop | undefined): Instruction {
  const { plain } = run
  if (plain?.kind === 'assignment') {
    const { target, left, other, number } = plain
    return instruction({
      kind: other < 0 ? kinds.addNumber : kinds.addVariable,
      ...{ place, next, run, target, left, number },
      other: Math.max(0, other),
    })
  }
  const linked =
    plain?.kind === 'choice' ? linkChoice(plain, place, next, loop) : plain && linkRepetition(plain, place, next)
  return linked ?? instruction({ kind: kinds.call, place, next, run, loop })
}

function linkChoice(
  { branches, otherwise: last }: Choice,
  place: Place,
  next: Instruction | undefined,
  loop: Loop | undefined,
): Instruction | undefined {
  const stacks = branches.map(({ run }) => partsOf(run))
  const lastParts = last && partsOf(last)
  if (stacks.includes(undefined) || (last && !lastParts)) return undefined
  let otherwise = lastParts ? linkStack(lastParts, next, loop) : next
  let otherCost = lastParts ? costOf(lastParts) : 0
  for (const [index, { when }] of [...branches.entries()].toReversed()) {
    const parts = stacks[index] as StackParts
    const way = { next: linkStack(parts, next, loop), cost: costOf(parts), otherwise, otherCost }
    otherwise = instruction({ ...dataOf(when), place, begins: index === 0, ...way })
    otherCost = 0
  }
  return otherwise
}

function linkRepetition(
  { condition, body }: Repetition,
  place: Place,
  next: Instruction | undefined,
): Instruction | undefined {
  const parts = partsOf(body)
  if (!parts) return undefined
  const again = instruction({
    ...dataOf(condition),
    ...{ place, begins: false, cost: costOf(parts), next: undefined, otherwise: next },
    hot: new HotLoop({ kind: 'repetition', condition, body }),
  })
  again.next = linkStack(parts, again, { again, end: next })
  return instruction({ kind: kinds.check, place, next: again })
}

/** In the order of `comparison`: == != < <= > >=. */
const accepted = [
  orders.equal,
  orders.less | orders.greater,
  orders.less,
  orders.less | orders.equal,
  orders.greater,
  orders.greater | orders.equal,
]
/** A condition, as data where it is about numbers of 32 bits. */
function dataOf({ read: condition, place: left, other, number, divisor, comparison }: Test) {
  const data = { condition, left, number, accepts: accepted[comparison] ?? 0 }
  if (left < 0 || (other < 0 && !isInt32(number))) return { kind: kinds.test, condition }
  if (divisor === 0)
    return other < 0 ? { kind: kinds.testNumber, ...data } : { kind: kinds.testVariable, ...data, other }
  return other < 0 ? { kind: kinds.testRemainder, ...data, divisor } : { kind: kinds.test, condition }
}

/**
 * Whether nothing is left to look at when a stack has reached its end: its last step has counted nothing since the look before it.
 */
function isSettled({ steps }: StackParts): boolean {
  const plain = steps.at(-1)?.run.plain
  if (plain?.kind === 'assignment') return true
  if (plain?.kind !== 'choice') return false
  return (
    plain.branches.every(({ when }) => when.place >= 0) &&
    stacksOf(plain).every((stack) => {
      const parts = partsOf(stack)
      return parts !== undefined && isSettled(parts)
    })
  )
}
