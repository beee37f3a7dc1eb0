import type { StepShapes } from '../definitions/argument-shapes.ts'
import type { Flow } from '../definitions/flow.ts'
import type { FunctionDefinition } from '../definitions/function-definition.ts'
import type { Expression } from '../expressions/expression.ts'
import type { Slot, Step } from '../stacks/step.ts'
import { argumentOf } from './argument-of.ts'
import { canLeave } from './can-leave.ts'
import { checkComparison } from './check-comparison.ts'
import { argumentScope, type Checker, type Surroundings } from './checker.ts'
import { type Flowing, runSlot, slotsOf } from './flowing.ts'
import { runAttempt } from './run-attempt.ts'
import { runLoop } from './run-loop.ts'
import type { State } from './state.ts'

type FlowOf<Kind extends Flow['kind']> = Extract<Flow, { kind: Kind }>

/** Follows what a step does to the steps in its slots and behind it. */
export function runFlow(
  checker: Checker,
  step: Step,
  definition: FunctionDefinition | undefined,
  args: StepShapes,
  state: State,
  around: Surroundings,
): void {
  const flowing: Flowing = { checker, step, args, state, around }
  const flow = definition?.flow
  switch (flow?.kind) {
    case 'sequence':
      for (const [index, slot] of slotsOf(step)) runSlot(flowing, slot, index, state)
      return
    case 'end':
      runEnd(flowing, flow)
      return
    case 'guard': {
      const condition = argumentOf(step, flow.condition)
      if (condition) checker.assume(condition, true, argumentScope(step, around.at, state, 'arguments', flow.condition))
      return
    }
    case 'branch':
      runBranch(flowing, flow)
      return
    case 'choice':
      runChoice(flowing, flow)
      return
    case 'loop': {
      const found = slotsOf(step).find(([, slot]) => slot.name === flow.each)
      runLoop(flowing, {
        condition: flow.condition === undefined ? undefined : argumentOf(step, flow.condition),
        conditionName: flow.condition,
        list: flow.list === undefined ? undefined : args.value(flow.list),
        listName: flow.list,
        as: flow.as === undefined ? undefined : argumentOf(step, flow.as),
        body: (from, inner) => {
          if (found) runSlot({ ...flowing, around: { ...around, ...inner } }, found[1], found[0], from)
        },
        canEnd: found !== undefined && canLeave(checker, found[1].steps),
      })
      return
    }
    case 'attempt':
      runAttempt(flowing, flow)
      return
    case 'call':
      return
    default:
      // How often such slots run, and in which order, is not known.
      for (const [index, slot] of slotsOf(step))
        runLoop(flowing, {
          // A break in them may lead out of the loop around.
          body: (from, inner) =>
            runSlot({ ...flowing, around: { ...around, loop: around.loop ?? inner.loop } }, slot, index, from),
          canEnd: true,
        })
  }
}

function runEnd({ checker, args, state, around }: Flowing, flow: FlowOf<'end'>): void {
  if (flow.by === 'return' && flow.value !== undefined) checker.returned.push(args.value(flow.value))
  if (flow.by === 'break') around.loop?.breaks.push(state.since(around.loop.base))
  if (flow.by === 'continue') around.loop?.continues.push(state.since(around.loop.base))
  // Outside of a loop it is a mistake, and the run fails.
  state.reachable = false
}

function runBranch(flowing: Flowing, flow: FlowOf<'branch'>): void {
  const { checker, step, state, around } = flowing
  const ends: State[] = []
  // What is known when no condition has held so far.
  let rest = state.fork()
  const branch = (condition: Expression | undefined, entry: [number, Slot] | undefined, keys: (string | number)[]) => {
    const scope = (of: State) => ({ ...argumentScope(step, around.at, of, ...keys), guardable: false })
    const taken = rest.fork()
    const skipped = rest.fork()
    if (condition) {
      checker.assume(condition, true, scope(taken))
      checker.assume(condition, false, scope(skipped))
    }
    if (entry) runSlot(flowing, entry[1], entry[0], taken)
    ends.push(taken.since(state))
    rest = skipped
  }
  const slots = slotsOf(step)
  branch(
    argumentOf(step, flow.condition),
    slots.find(([, slot]) => slot.name === flow.when),
    ['arguments', flow.condition],
  )
  for (const [index, slot] of slots) {
    if (slot.name !== flow.more) continue
    const keys = ['slots', index, 'arguments', flow.condition]
    const condition = slot.arguments?.[flow.condition]
    if (condition) checker.evaluate(condition, { ...argumentScope(step, around.at, rest, ...keys), guardable: false })
    branch(condition, [index, slot], keys)
  }
  const otherwise = slots.find(([, slot]) => slot.name === flow.otherwise)
  if (otherwise) runSlot(flowing, otherwise[1], otherwise[0], rest)
  state.join([...ends, rest.since(state)])
}

function runChoice(flowing: Flowing, flow: FlowOf<'choice'>): void {
  const { checker, step, args, state, around } = flowing
  const value = argumentOf(step, flow.value)
  const ends: State[] = []
  const rest = state.fork()
  for (const [index, slot] of slotsOf(step)) {
    if (slot.name === flow.otherwise) continue
    const expression = slot.arguments?.[flow.value]
    const taken = rest.fork()
    if (expression) {
      const keys = ['slots', index, 'arguments', flow.value]
      const scope = { ...argumentScope(step, around.at, rest, ...keys), guardable: false }
      const shape = checker.evaluate(expression, scope)
      if (value) {
        const equal = { kind: 'binary', operator: '==', left: value, right: expression } as const
        checkComparison(checker, equal, args.value(flow.value), shape, scope, { left: scope, right: scope })
        checker.assume(equal, true, { ...scope, state: taken })
      }
    }
    runSlot(flowing, slot, index, taken)
    ends.push(taken.since(state))
  }
  const otherwise = slotsOf(step).find(([, slot]) => slot.name === flow.otherwise)
  if (otherwise) runSlot(flowing, otherwise[1], otherwise[0], rest)
  state.join([...ends, rest.since(state)])
}
