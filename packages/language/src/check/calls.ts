import type { ProgramDocument } from '../documents/document.ts'
import type { Stack, Step } from '../stacks/step.ts'
import { authShape } from './auth-shape.ts'
import { canLeave } from './can-leave.ts'
import { Checker } from './checker.ts'
import { inside, type Position } from './position.ts'
import { joinAll } from './shapes/join-shapes.ts'
import { type Shape, shapes } from './shapes/shape.ts'
import { shapeOfInputs } from './shapes/shape-of-field.ts'
import { State } from './state.ts'
import { variablesWritten } from './variables.ts'

/** What a function or an addon of the workspace answers; anything while that is being found out, since functions may call each other. */
export function calledShape(checker: Checker, kind: 'function' | 'addon', name: string): Shape {
  const key = `${kind} ${name}`
  const known = checker.answers.get(key)
  if (known) return known
  const { workspace } = checker
  const called = kind === 'function' ? workspace.function(name) : workspace.program?.(kind, name)
  if (!called) return shapes.any
  checker.answers.set(key, shapes.any)
  const written = variablesWritten(called, checker.library)
  const inner = new Checker(checker.library, checker.workspace, checker.parts, written, { caller: checker })
  const shape = answerOfProgram(inner, called)
  checker.answers.set(key, shape)
  return shape
}

/** Goes through a program; gives what it answers. */
export function answerOfProgram(checker: Checker, document: ProgramDocument): Shape {
  const state = new State()
  state.set(
    '@input',
    shapeOfInputs(document.inputs, (name) => checker.workspace.table(name)),
  )
  state.set('@auth', authShape(checker, document))
  checker.stack(document.stack, state, { at: inside(null, 'stack'), loop: null })
  const { response } = document
  checker.noteState(null, state)
  if (!state.reachable) return joinAll(checker.returned)
  const scope = { state, at: inside(null, 'response'), step: null, guardable: true, element: false }
  const answered = response ? checker.evaluate(response, scope) : shapes.null
  return joinAll([...checker.returned, answered])
}

const longestChain = 200

/** Reports a step that calls the function it stands in, straight away or through others, before anything can stop it. */
export function checkEndlessCalls(checker: Checker, document: ProgramDocument): void {
  if (document.kind !== 'function') return
  const surely = (name: string) => {
    const called = name === document.name ? document : checker.workspace.function(name)
    return called ? sureCalls(checker, called.stack, inside(null, 'stack')).calls : []
  }
  for (const { name, step, at } of surely(document.name)) {
    const seen = new Set<string>()
    const waiting = [name]
    for (let next = waiting.pop(); next !== undefined && seen.size < longestChain; next = waiting.pop()) {
      if (next === document.name) {
        const way = name === document.name ? 'itself' : `${name}, which calls it again,`
        checker.report(
          'CALL.ENDLESS',
          at,
          `This function always calls ${way} before anything can stop it, so it never ends. Put the call behind a condition.`,
          step.id,
        )
        break
      }
      if (seen.has(next)) continue
      seen.add(next)
      waiting.push(...surely(next).map((call) => call.name))
    }
  }
}

interface Call {
  readonly name: string
  readonly step: Step
  readonly at: Position
}

/** Calls that every run makes; `ended`: from there on a run may have ended. */
function sureCalls(checker: Checker, stack: Stack, at: Position): { calls: Call[]; ended: boolean } {
  const calls: Call[] = []
  for (const [index, step] of stack.entries()) {
    if (step.disabled) continue
    const here = inside(at, index)
    const flow = checker.library.functions.get(step.function)?.flow
    if (flow?.kind === 'call') {
      const name = step.arguments[flow.function]
      if (name?.kind === 'constant' && typeof name.value === 'string') calls.push({ name: name.value, step, at: here })
      // What it calls may end the run by a failure, which is not plain to see from here: only its own calls count.
      continue
    }
    const first =
      step.slots?.findIndex(
        ({ name }) => flow?.kind === 'sequence' || (flow?.kind === 'attempt' && name === flow.attempt),
      ) ?? -1
    const slot = first >= 0 ? step.slots?.[first] : undefined
    if (slot) {
      const inner = sureCalls(checker, slot.steps, inside(here, 'slots', first, 'steps'))
      calls.push(...inner.calls)
      if (inner.ended) return { calls, ended: true }
    }
    if (canLeave(checker, [step])) return { calls, ended: true }
  }
  return { calls, ended: false }
}
