import type { Flow } from '../definitions/flow.ts'
import { type Flowing, runSlot, slotsOf } from './flowing.ts'
import { joinShapes } from './shapes/join-shapes.ts'
import { type Shape, shapes } from './shapes/shape.ts'
import type { State } from './state.ts'

/** The steps that handle a failure may follow on any of those that were tried. */
export function runAttempt(flowing: Flowing, flow: Extract<Flow, { kind: 'attempt' }>): void {
  const { checker, step, state } = flowing
  const slot = (name: string) => slotsOf(step).find(([, each]) => each.name === name)
  const [attempt, handle, always] = [slot(flow.attempt), slot(flow.handle), slot(flow.always)]
  const outer = checker.writes
  const written = new Map<string, Shape>()
  checker.writes = written
  const tried = state.fork()
  if (attempt) checker.doubtfully(() => runSlot(flowing, attempt[1], attempt[0], tried))
  const handled = state.fork()
  forgetWrites(handled, written)
  if (handle) runSlot(flowing, handle[1], handle[0], handled)
  checker.writes = outer
  for (const [name, shape] of written) outer?.set(name, joinShapes(outer.get(name) ?? shapes.never, shape))
  if (!always) {
    state.join([tried, handled])
    return
  }
  // They also run after a failure, with whatever was written until then, and when nothing goes on behind them.
  const failed = state.fork()
  forgetWrites(failed, written)
  runSlot(flowing, always[1], always[0], failed)
  const goesOn = state.fork()
  goesOn.join([tried, handled])
  checker.silently(() => {
    if (goesOn.reachable) runSlot(flowing, always[1], always[0], goesOn)
  })
  state.join([goesOn])
}

/** What may have been written before something stopped. */
function forgetWrites(state: State, written: ReadonlyMap<string, Shape>): void {
  for (const [name, shape] of written) {
    const before = state.get(name)
    if (before) state.set(name, joinShapes(before.shape, shape))
    else state.forget(name)
  }
}
