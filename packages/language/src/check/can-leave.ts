import type { Stack } from '../stacks/step.ts'
import type { Checker } from './checker.ts'

/** Whether anything in the body of a loop is made to end it: a break of its own, an end of the run, a guard, a call. */
export function canLeave(checker: Checker, stack: Stack, nested = false): boolean {
  return stack.some((step) => {
    if (step.disabled) return false
    const definition = checker.library.functions.get(step.function)
    const flow = definition?.flow
    if (!definition || flow?.kind === 'guard' || flow?.kind === 'call') return true
    if (flow?.kind === 'end') return flow.by !== 'continue' && !(nested && flow.by === 'break')
    const loops = nested || flow?.kind === 'loop'
    return step.slots?.some((slot) => canLeave(checker, slot.steps, loops)) ?? false
  })
}
