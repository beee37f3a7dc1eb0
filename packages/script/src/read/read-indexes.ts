import { type Index, isObject, type Json } from '@stackwright/language'
import { constantValue, expressionOf } from '../constant-value.ts'
import { printValue } from '../print/print-value.ts'
import type { PropertyNode } from '../syntax/node.ts'
import type { Reading } from './reading.ts'

/**
 * `index = [{type: "btree|unique", field: [{name: "email", op: "asc"}]}]`. The primary key is there anyway; kinds of indexes that
 * tables here do not have are kept as text.
 */
export function readIndexes(reading: Reading, node: PropertyNode, extras: Record<string, string>): Index[] {
  const value = constantValue(node.value)
  if (!Array.isArray(value)) {
    reading.error(node, 'SCRIPT.VALUE', 'index has to be a list of { type: "btree", field: [{ name: "email" }] }.')
    return []
  }
  const indexes: Index[] = []
  const others: Json[] = []
  for (const each of value) {
    if (isObject(each) && each.type === 'primary') continue
    const index = readIndex(each, indexes.length)
    if (index) indexes.push(index)
    else others.push(each)
  }
  if (others.length > 0) {
    extras.index = printValue(expressionOf(others))
    reading.warn(
      node,
      'SCRIPT.UNKNOWN_PROPERTY',
      'An index of a kind that tables here do not have is kept, and has no effect.',
    )
  }
  return indexes
}

function readIndex(value: Json, position: number): Index | undefined {
  if (!isObject(value) || Object.keys(value).some((key) => key !== 'type' && key !== 'field')) return undefined
  const type =
    value.type === 'btree' ? 'btree' : value.type === 'btree|unique' || value.type === 'unique' ? 'unique' : undefined
  if (!type || !Array.isArray(value.field)) return undefined
  const fields: Index['fields'] = []
  for (const field of value.field as Json[]) {
    if (!isObject(field) || typeof field.name !== 'string') return undefined
    if (field.op !== undefined && field.op !== 'asc' && field.op !== 'desc') return undefined
    fields.push({ name: field.name, order: field.op === 'desc' ? 'desc' : 'asc' })
  }
  return { id: `i${position + 1}`, type, fields }
}
