import { comparison, type PlainStep, type Repetition, type StackClosure, type Test } from '@stackwright/language'
import { costOf, partsOf } from '../flow/stack-parts.ts'
import { type Code, op, wasmModule } from './wasm.ts'

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

const compareBy: Record<number, Code> = {
  [comparison['==']]: op.equal,
  [comparison['!=']]: op.unequal,
  [comparison['<']]: op.less,
  [comparison['<=']]: op.lessOrEqual,
  [comparison['>']]: op.greater,
  [comparison['>=']]: op.greaterOrEqual,
}

const isSmall = (number: number) => (number | 0) === number

/**
 * A loop of nothing but additions and conditions on whole numbers, as machine code; undefined where it has anything else in it. The
 * code does whole turns only. It stops at the beginning of a turn that the steps left may not suffice for, and of one in which a sum
 * leaves the numbers that a double has exactly, as if that turn had not begun.
 */
export function loopCode({ condition, body }: Repetition): LoopCode | undefined {
  const written = [...new Set(targetsOf(body))]
  const places = [...written]
  const longest = longestTurn(body)
  if (longest === undefined || !isData(condition)) return undefined

  const left = 0
  const leftBefore = 1
  const indexOf = (place: number): number => {
    const known = places.indexOf(place)
    return known < 0 ? places.push(place) - 1 : known
  }
  const local = (place: number) => 2 + indexOf(place)

  const test = ({ place, divisor, other, number, comparison: by }: Test): Code => [
    ...op.get(local(place)),
    ...(divisor === 0 ? [] : [...op.long(divisor), ...op.remainder]),
    ...(other < 0 ? op.long(number) : op.get(local(other))),
    ...(compareBy[by] as Code),
  ]
  const count = (steps: number): Code => [...op.get(left), ...op.int(steps), ...op.intSubtract, ...op.set(left)]

  /** `outside`: how many blocks are around it inside of the turn. */
  const stack = (closure: StackClosure, outside: number): Code => {
    const parts = partsOf(closure)
    return parts
      ? [...count(costOf(parts)), ...parts.steps.flatMap(({ run }) => step(run.plain as PlainStep, outside))]
      : []
  }
  const step = (plain: PlainStep, outside: number): Code => {
    if (plain.kind === 'assignment')
      return [
        ...op.get(local(plain.left)),
        ...(plain.other < 0 ? op.long(plain.number) : op.get(local(plain.other))),
        ...op.add,
        ...op.tee(local(plain.target)),
        ...op.long(Number.MAX_SAFE_INTEGER),
        ...op.add,
        ...op.long(2 * Number.MAX_SAFE_INTEGER),
        ...op.greaterUnsigned,
        ...op.leaveIf(outside + 1),
      ]
    if (plain.kind === 'repetition') return []
    const { branches, otherwise } = plain
    return branches.reduceRight<Code>(
      (rest, { when, run }, depth) => [...test(when), ...op.choose(stack(run, outside + depth + 1), rest)],
      otherwise ? stack(otherwise, outside + branches.length) : [],
    )
  }

  const isOver = [...test(condition), ...op.not]
  const isTooLong = [...op.get(left), ...op.int(longest), ...op.intLess]
  const turn = stack(body, 0)
  if (places.length > mostVariables) return undefined
  const before = (place: number) => 2 + places.length + indexOf(place)
  const keep = [
    ...op.get(left),
    ...op.set(leftBefore),
    ...written.flatMap((at) => [...op.get(local(at)), ...op.set(before(at))]),
  ]
  const undo = [
    ...op.get(leftBefore),
    ...op.set(left),
    ...written.flatMap((at) => [...op.get(before(at)), ...op.set(local(at))]),
  ]

  const code = [
    ...[...op.int(0), ...op.loadInt(leftOffset), ...op.set(left)],
    ...places.flatMap((at) => [
      ...op.int(0),
      ...op.loadDouble(offsetOf(indexOf(at))),
      ...op.toLong,
      ...op.set(local(at)),
    ]),
    ...op.block([
      ...op.block(
        op.loop([...isTooLong, ...op.leaveIf(2), ...isOver, ...op.leaveIf(2), ...keep, ...turn, ...op.leave(0)]),
      ),
      ...undo,
    ]),
    ...[...op.int(0), ...op.get(left), ...op.storeInt(leftOffset)],
    ...written.flatMap((at) => [
      ...op.int(0),
      ...op.get(local(at)),
      ...op.toDouble,
      ...op.storeDouble(offsetOf(indexOf(at))),
    ]),
  ]
  return { module: wasmModule(code, 2, places.length + written.length), places, written: written.length }
}

/** Where the variables stand that a stack sets. */
function targetsOf(stack: StackClosure): number[] {
  return (partsOf(stack)?.steps ?? []).flatMap(({ run: { plain } }) => {
    if (plain?.kind === 'assignment') return [plain.target]
    if (plain?.kind !== 'choice') return []
    return [
      ...plain.branches.flatMap(({ run }) => targetsOf(run)),
      ...(plain.otherwise ? targetsOf(plain.otherwise) : []),
    ]
  })
}

const isData = ({ place, other, number }: Test): boolean => place >= 0 && (other >= 0 || isSmall(number))

/** What a stack counts at most; undefined when something in it is no addition and no condition on numbers. */
function longestTurn(stack: StackClosure, depth = 0): number | undefined {
  const parts = partsOf(stack)
  if (!parts || depth > deepest) return undefined
  let longest = costOf(parts)
  for (const { run } of parts.steps) {
    const { plain } = run
    if (plain?.kind === 'assignment') continue
    if (plain?.kind !== 'choice' || !plain.branches.every(({ when }) => isData(when))) return undefined
    const stacks = [...plain.branches.map(({ run }) => run), ...(plain.otherwise ? [plain.otherwise] : [])]
    const costs = stacks.map((each) => longestTurn(each, depth + stacks.length))
    if (costs.includes(undefined)) return undefined
    longest += Math.max(0, ...(costs as number[]))
  }
  return longest
}
