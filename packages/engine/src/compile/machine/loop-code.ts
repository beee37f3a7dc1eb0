import type { Repetition, StackClosure, Test } from '@stackwright/language'
import { costOf, partsOf, stacksOf } from '../flow/stack-parts.ts'
import { isInt32 } from '../numbers/int32.ts'
import { firstVariable, left, leftBefore, TurnCode } from './turn-code.ts'
import { op, wasmModule } from './wasm.ts'

/** Machine code for a loop, and which variables it works with. */
export interface LoopCode {
  readonly module: Uint8Array<ArrayBuffer>
  /** Their places in `run.variables`, in the order in which they stand in memory; those that it writes come first. */
  readonly places: readonly number[]
  readonly written: number
}

/** Where in memory the steps that may still be taken stand, and the variable at an index. */
export const leftOffset = 0
export const offsetOf = (index: number): number => 8 + 8 * index

/** Variables of one loop, and levels of conditions inside each other, beyond which it is left to the interpreter. */
const mostVariables = 200
const deepest = 50

/**
 * A loop of nothing but additions and conditions on whole numbers, as machine code; undefined where it has anything else in it. The
 * code does whole turns only. It stops at the beginning of a turn that the steps left may not suffice for, and of one in which a sum
 * leaves the numbers that a double has exactly, as if that turn had not begun.
 */
export function loopCode({ condition, body }: Repetition): LoopCode | undefined {
  const longest = longestTurn(body)
  if (longest === undefined || !isData(condition)) return undefined
  const written = [...new Set(targetsOf(body))]
  const code = new TurnCode(written)
  const isOver = [...code.test(condition), ...op.not]
  const turn = code.stack(body)
  const { places } = code
  if (places.length > mostVariables) return undefined

  const isTooLong = [...op.get(left), ...op.int(longest), ...op.intLess]
  /** The locals of what a turn changes, and of what it was before. */
  const kept = [[left, leftBefore], ...written.map((_, index) => [index, places.length + index].map(localOf))]
  const keep = kept.flatMap(([now = 0, before = 0]) => [...op.get(now), ...op.set(before)])
  const undo = kept.flatMap(([now = 0, before = 0]) => [...op.get(before), ...op.set(now)])
  const turns = op.loop([...isTooLong, ...op.leaveIf(2), ...isOver, ...op.leaveIf(2), ...keep, ...turn, ...op.leave(0)])
  const whole = [
    ...[...op.int(0), ...op.loadInt(leftOffset), ...op.set(left)],
    ...places.flatMap((_, index) => [
      ...[...op.int(0), ...op.loadDouble(offsetOf(index))],
      ...[...op.toLong, ...op.set(localOf(index))],
    ]),
    ...op.block([...op.block(turns), ...undo]),
    ...[...op.int(0), ...op.get(left), ...op.storeInt(leftOffset)],
    ...written.flatMap((_, index) => [
      ...[...op.int(0), ...op.get(localOf(index))],
      ...[...op.toDouble, ...op.storeDouble(offsetOf(index))],
    ]),
  ]
  return {
    module: wasmModule(whole, firstVariable, places.length + written.length),
    places,
    written: written.length,
  }
}

const localOf = (index: number): number => firstVariable + index

/** Where the variables stand that a stack sets. */
function targetsOf(stack: StackClosure): number[] {
  return (partsOf(stack)?.steps ?? []).flatMap(({ run: { plain } }) => {
    if (plain?.kind === 'assignment') return [plain.target]
    return plain?.kind === 'choice' ? stacksOf(plain).flatMap(targetsOf) : []
  })
}

const isData = ({ place, other, number }: Test): boolean => place >= 0 && (other >= 0 || isInt32(number))

/** What a stack counts at most; undefined when something in it is no addition and no condition on numbers. */
function longestTurn(stack: StackClosure, depth = 0): number | undefined {
  const parts = partsOf(stack)
  if (!parts || depth > deepest) return undefined
  let longest = costOf(parts)
  for (const { run } of parts.steps) {
    const { plain } = run
    if (plain?.kind === 'assignment') continue
    if (plain?.kind !== 'choice' || !plain.branches.every(({ when }) => isData(when))) return undefined
    const stacks = stacksOf(plain)
    const costs = stacks.map((each) => longestTurn(each, depth + stacks.length))
    if (costs.includes(undefined)) return undefined
    longest += Math.max(0, ...(costs as number[]))
  }
  return longest
}
