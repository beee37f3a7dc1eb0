import type { Expression, Step } from '@stackwright/language'
import type { PropertyNode } from '../syntax/node.ts'
import { isTrue, type Reading } from './reading.ts'

type Arguments = Record<string, Expression>

/** A step while it is read. */
export type StepParts = { -readonly [Key in keyof Step]: Step[Key] } & { arguments: Arguments }

/** What every step has beside its arguments. Says whether the property was one of these. */
export function readCommonProperty(reading: Reading, node: PropertyNode, step: StepParts, notes: string[]): boolean {
  const { name, value } = node
  if (name === 'description' && value.kind === 'constant') notes.push(String(value.value ?? ''))
  else if (name === 'disabled' && value.kind === 'constant') {
    if (isTrue(value)) step.disabled = true
  } else if (name === 'mock') step.mocks = readMocks(reading, node)
  else return false
  return true
}

function readMocks(reading: Reading, node: PropertyNode): Arguments {
  if (node.value.kind !== 'object') {
    reading.error(node, 'SCRIPT.VALUE', 'A mock is an object: { "name of a test": what the step gives }.')
    return {}
  }
  return Object.fromEntries(
    node.value.entries.flatMap(({ key, value }) => (typeof key === 'string' ? [[key, value] as const] : [])),
  )
}
