import type { Expression } from '../expressions/expression.ts'
import type { Stack, Step } from '../stacks/step.ts'
import type { IsTarget } from './rename-variable.ts'
import { walkSteps } from './walk-steps.ts'

/**
 * Names of the variables that steps above a step write, in that order; of the whole stack when no step is given. Variables live
 * in one scope per run, so those of earlier branches and loops count.
 */
export function variablesBefore(stack: Stack, id: string | undefined, isTarget: IsTarget): string[] {
  const names = new Set<string>()
  const around = new Set<string>()
  for (const { step, parents } of walkSteps(stack))
    if (step.id === id) for (const parent of parents) around.add(parent.id)
  for (const { step } of walkSteps(stack)) {
    if (step.id === id) break
    // The result of a step around is not there yet while its slots run; what it binds for them is.
    if (step.result && !around.has(step.id)) names.add(step.result)
    for (const name of targetsOf(step, isTarget)) names.add(name)
  }
  return [...names]
}

function targetsOf(step: Step, isTarget: IsTarget): string[] {
  return Object.entries(step.arguments).flatMap(([name, expression]) => {
    const variable = isTarget(step.function, name) ? variableOf(expression) : undefined
    return variable ? [variable] : []
  })
}

/** The variable an argument of mode `target` names, without its path. */
export function variableOf(expression: Expression): string | undefined {
  if (expression.kind === 'reference' && expression.root === 'var') {
    const [name] = expression.path
    return typeof name === 'string' ? name : undefined
  }
  if (expression.kind !== 'constant' || typeof expression.value !== 'string') return undefined
  return expression.value.replace(/^\$/, '').split('.')[0] || undefined
}
