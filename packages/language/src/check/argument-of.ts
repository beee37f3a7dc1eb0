import type { Expression } from '../expressions/expression.ts'
import type { Step } from '../stacks/step.ts'

/** An argument of a step; names that every object has are none. */
export function argumentOf(step: Step, name: string): Expression | undefined {
  return Object.hasOwn(step.arguments, name) ? step.arguments[name] : undefined
}
