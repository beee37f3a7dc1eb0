import type { Expression } from '../expressions/expression.ts'
import { refusedByArgument } from './accepts.ts'
import { argumentScope, type LoopExits } from './checker.ts'
import type { Flowing } from './flowing.ts'
import { isAlways } from './is-always.ts'
import { inside } from './position.ts'
import { valuesOf } from './shapes/parts-of-shape.ts'
import { describeShape, nonNull, type Shape, shapes } from './shapes/shape.ts'
import type { State } from './state.ts'
import { writeTarget } from './write-target.ts'

export interface Loop {
  readonly condition?: Expression | undefined
  readonly conditionName?: string | undefined
  readonly list?: Shape | undefined
  readonly listName?: string | undefined
  /** The variable that holds the element or the count. */
  readonly as?: Expression | undefined
  readonly body: (state: State, around: { loop: LoopExits | null }) => void
  /** Something in the body is made to end it. */
  readonly canEnd: boolean
}

/** Turns after which a variable that is still not settled counts as unknown. */
const mostTurns = 3

/** Goes through the body until nothing new comes of another turn, and then once more to tell what is found. */
export function runLoop(flowing: Flowing, loop: Loop): void {
  const { checker, step, state, around } = flowing
  checkEndless(flowing, loop)
  checkList(flowing, loop)
  const scope = (of: State) => ({
    ...argumentScope(step, around.at, of, 'arguments', loop.conditionName ?? ''),
    guardable: false,
  })

  const turn = (): { exits: LoopExits; left: State } => {
    const exits: LoopExits = { base: state, breaks: [], continues: [] }
    const body = state.fork()
    const left = state.fork()
    if (loop.condition) {
      checker.evaluate(loop.condition, scope(body))
      checker.assume(loop.condition, true, scope(body))
      checker.assume(loop.condition, false, scope(left))
      if (isAlways(loop.condition)) left.reachable = false
    }
    if (loop.as) writeTarget(checker, loop.as, loop.list ? valuesOf(loop.list) : shapes.number, body)
    // Slots of steps that are no loops pass a break on to the loop around.
    loop.body(body, { loop: exits })
    exits.continues.push(body)
    return { exits, left }
  }

  checker.silently(() => {
    for (let turns = 0; ; turns++) {
      const { exits } = turn()
      const before = new Map(state.changes)
      const ends = exits.continues.filter((end) => end.reachable)
      if (ends.length === 0 || !state.join([state.fork(), ...ends]) || !checker.work()) return
      if (turns < mostTurns) continue
      for (const [name, known] of state.changes)
        if (before.get(name)?.shape !== known.shape) state.set(name, shapes.any)
    }
  })
  const { exits, left } = turn()
  const { reachable } = state
  state.join([left, ...exits.breaks])
  // A loop without an end has been told of; what stands behind it is not to blame.
  if (!state.reachable && !loop.canEnd) state.reachable = reachable
}

function checkEndless({ checker, step, around }: Flowing, { condition, canEnd }: Loop): void {
  if (!isAlways(condition) || canEnd) return
  checker.report(
    'LOOP.ENDLESS',
    around.at,
    'This loop never ends: its condition always holds, and nothing in it stops it. Add "Stop the loop" or another condition.',
    step.id,
  )
}

function checkList({ checker, step, around }: Flowing, { list, listName }: Loop): void {
  // An object gives its values.
  if (!list || listName === undefined || list.object || !refusedByArgument({ type: 'list' }, list)) return
  const message = `Only the elements of a list can be gone through, but this is ${describeShape(nonNull(list))}.`
  const at = inside(around.at, 'arguments', listName)
  checker.report('ARGUMENT.WRONG_TYPE', at, message, step.id, undefined, { doubtful: list.null !== undefined })
}
