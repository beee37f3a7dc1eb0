import type { Library } from '../definitions/library.ts'
import type { ProgramDocument } from '../documents/document.ts'
import { walkSteps } from '../edits/walk-steps.ts'
import { argumentOf } from './argument-of.ts'
import { targetVariable } from './write-target.ts'

/** Names of the variables that some step of a program writes. */
export function variablesWritten(document: ProgramDocument, library: Library): Set<string> {
  const names = new Set<string>()
  for (const { step } of walkSteps(document.stack)) {
    if (step.disabled) continue
    if (step.result !== undefined) names.add(step.result)
    const definition = library.functions.get(step.function)
    for (const [name, spec] of Object.entries(definition?.inputs ?? {})) {
      const expression = spec.mode === 'target' ? argumentOf(step, name) : undefined
      const variable = expression && targetVariable(expression)
      if (variable !== undefined) names.add(variable)
    }
  }
  return names
}
