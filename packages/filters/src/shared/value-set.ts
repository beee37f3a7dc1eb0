import { isNumber, toText, truthy, tryNumber, type Value } from '@stackwright/language'

/** Looks values up at once, however many there are. */
export function valueSet(values: readonly Value[]): { has(value: Value): boolean } {
  const keys = new Set(values.map(keyOf))
  return { has: (value) => keys.has(keyOf(value)) }
}

/** A text that is the same for equal values: numbers and their texts, empty lists and objects, objects in any order. */
export function keyOf(value: Value): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string' || isNumber(value)) {
    const number = tryNumber(value)
    return number === undefined ? JSON.stringify(value) : toText(number)
  }
  if (!truthy(value)) return '[]'
  if (Array.isArray(value)) return `[${value.map((item: Value) => keyOf(item)).join()}]`
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${keyOf(item as Value)}`)
  return `{${entries.sort().join()}}`
}
