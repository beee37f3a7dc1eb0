import { isNumber } from './exact.ts'
import type { Value } from './value.ts'

export type TypeName = 'null' | 'bool' | 'number' | 'text' | 'list' | 'object'

/** What people call the kind of a value. */
export function typeName(value: Value): TypeName {
  if (value === null) return 'null'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'boolean') return 'bool'
  if (isNumber(value)) return 'number'
  return Array.isArray(value) ? 'list' : 'object'
}

const withArticle: Record<TypeName, string> = {
  null: 'null',
  bool: 'a boolean',
  number: 'a number',
  text: 'text',
  list: 'a list',
  object: 'an object',
}

/** For sentences: "must be a list, but it is text." */
export function describeType(value: Value): string {
  return withArticle[typeName(value)]
}
