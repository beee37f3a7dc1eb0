import type { ProgramDocument } from '../documents/document.ts'
import type { Expression } from '../expressions/expression.ts'
import type { Slot, Step } from '../stacks/step.ts'
import { mapExpression } from './map-expression.ts'
import { mapSame, mapSteps } from './map-steps.ts'

/** Whether an argument of a function names a variable that is written; definitions know it (mode `target`). */
export type IsTarget = (functionName: string, argument: string) => boolean

/** Gives a variable another name everywhere in a document: where it is written, and where it is read. */
export function renameVariable<Program extends ProgramDocument>(
  document: Program,
  from: string,
  to: string,
  isTarget: IsTarget,
): Program {
  if (from === to) return document
  const rename = (expression: Expression) => mapExpression(expression, (part) => renameReference(part, from, to))
  const renameArguments = (args: Step['arguments'], functionName: string) =>
    mapValues(args, (expression, name) =>
      isTarget(functionName, name) ? renameTarget(rename(expression), from, to) : rename(expression),
    )
  const renameSlot = (slot: Slot, functionName: string): Slot => {
    const args = slot.arguments && renameArguments(slot.arguments, functionName)
    return args === slot.arguments || args === undefined ? slot : { ...slot, arguments: args }
  }
  const stack = mapSteps(document.stack, (step) => {
    const slots = step.slots && mapSame(step.slots, (slot) => renameSlot(slot, step.function))
    const args = renameArguments(step.arguments, step.function)
    const mocks = step.mocks && mapValues(step.mocks, rename)
    const result = step.result === from ? to : step.result
    const same = args === step.arguments && slots === step.slots && mocks === step.mocks && result === step.result
    return same
      ? step
      : { ...step, arguments: args, ...(result && { result }), ...(slots && { slots }), ...(mocks && { mocks }) }
  })
  const response = document.response && rename(document.response)
  return stack === document.stack && response === document.response ? document : { ...document, stack, response }
}

function renameReference(part: Expression, from: string, to: string): Expression {
  if (part.kind !== 'reference' || part.root !== 'var' || part.path[0] !== from) return part
  return { ...part, path: [to, ...part.path.slice(1)] }
}

/** A target may be written as text: "user.name". */
function renameTarget(expression: Expression, from: string, to: string): Expression {
  if (expression.kind !== 'constant' || typeof expression.value !== 'string') return expression
  const [name, ...path] = expression.value.replace(/^\$/, '').split('.')
  return name === from ? { ...expression, value: [to, ...path].join('.') } : expression
}

function mapValues<Value>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value, name: string) => Value,
): Readonly<Record<string, Value>> {
  const entries = Object.entries(record).map(([name, value]) => [name, change(value, name)] as const)
  return entries.every(([name, value]) => value === record[name]) ? record : Object.fromEntries(entries)
}
