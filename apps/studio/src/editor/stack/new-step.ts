import type { CatalogueFunction } from '@stackwright/contract'
import { type IsTarget, type Stack, type Step, variablesBefore } from '@stackwright/language'

/** What a record is called before its table is known. */
export const automaticResult = /^records?\d*$/

const reserved = [
  'response',
  'output',
  'input',
  'auth',
  'env',
  'db',
  'this',
  'result',
  'index',
  'var',
  'now',
  'error',
  'parent',
]

/** A variable name near to the wanted one that no step writes yet. */
export function freeVariable(stack: Stack, wanted: string, isTarget: IsTarget): string {
  const name = wanted.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?=\d)/, '_') || 'value'
  const taken = new Set([...variablesBefore(stack, undefined, isTarget), ...reserved])
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name}${number}`)) number++
  return `${name}${number}`
}

/** A step of a definition with the slots it needs, and a name for its result. */
export function newStep(definition: CatalogueFunction, id: string, stack: Stack, isTarget: IsTarget): Step {
  const slots = (definition.slots ?? []).filter((slot) => !slot.optional).map(({ name }) => ({ name, steps: [] }))
  const last = definition.name.split('.').at(-1) ?? definition.name
  const wanted = definition.family === 'data' ? (definition.name === 'db.query' ? 'records' : 'record') : last
  return {
    id,
    function: definition.name,
    arguments: {},
    ...(definition.output && { result: freeVariable(stack, wanted, isTarget) }),
    ...(slots.length > 0 && { slots }),
  }
}
