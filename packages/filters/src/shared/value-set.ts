import { isNumber, looseEquals, toText, tryNumber, type Value } from '@stackwright/language'

/** Looks values up by loose equality: at once for texts and numbers, by comparing for the rest. */
export function valueSet(values: readonly Value[]): { has(value: Value): boolean } {
  const keys = new Set<string>()
  const others: Value[] = []
  for (const value of values) {
    const key = keyOf(value)
    if (key === undefined) others.push(value)
    else keys.add(key)
  }
  return {
    has(value) {
      const key = keyOf(value)
      return (
        (key !== undefined && keys.has(key)) || (others.length > 0 && others.some((other) => looseEquals(value, other)))
      )
    },
  }
}

/** Numbers and the texts of numbers share a key, as they are equal. */
export function keyOf(value: Value): string | undefined {
  if (value === null) return 'null'
  if (typeof value === 'string' || isNumber(value)) {
    const number = tryNumber(value)
    return number === undefined ? `t${value}` : `n${toText(number)}`
  }
  return undefined
}
