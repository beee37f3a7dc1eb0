import type { Flow } from '../definitions/flow.ts'
import { type Flowing, runSlot, slotsOf } from './flowing.ts'
import { joinShapes } from './shapes/join-shapes.ts'
import { type Shape, shapes } from './shapes/shape.ts'
import { State } from './state.ts'

/** The steps that handle a failure may follow on any of those that were tried. */
export function runAttempt(flowing: Flowing, flow: Extract<Flow, { kind: 'attempt' }>): void {
  const { checker, step, state } = flowing
  const slot = (name: string) => slotsOf(step).find(([, each]) => each.name === name)
  const [attempt, handle, always] = [slot(flow.attempt), slot(flow.handle), slot(flow.always)]
  const outer = checker.writes
  const written = new Map<string, Shape>()
  checker.writes = written
  const tried = state.fork()
  if (attempt) checker.trying(() => runSlot(flowing, attempt[1], attempt[0], tried))
  const handled = state.fork()
  forgetWrites(handled, written)
  if (handle) runSlot(flowing, handle[1], handle[0], handled)
  checker.writes = outer
  for (const [name, shape] of written) outer?.set(name, joinShapes(outer.get(name) ?? shapes.never, shape))
  if (!always) {
    state.join([tried, handled])
    return
  }
  const before = state.fork()
  before.join([tried, handled])
  // These run as well when nothing goes on behind them.
  const goesOn = before.reachable
  const last = new State(state)
  if (goesOn) for (const [name, known] of before.changes) last.changes.set(name, known)
  last.reachable = true
  if (!goesOn) forgetWrites(last, written)
  else weaken(last, written)
  runSlot(flowing, always[1], always[0], last)
  last.reachable &&= goesOn
  state.join([last])
}

/** What may have been written before something stopped. */
function forgetWrites(state: State, written: ReadonlyMap<string, Shape>): void {
  for (const [name, shape] of written) {
    const before = state.get(name)
    if (before) state.set(name, joinShapes(before.shape, shape))
    else state.forget(name)
  }
}

/** The last steps also run after a failure, with whatever had been written until then. */
function weaken(state: State, written: ReadonlyMap<string, Shape>): void {
  for (const [name, shape] of written) {
    const known = state.get(name)
    if (known) state.changes.set(name, { ...known, shape: joinShapes(known.shape, shape) })
  }
}
