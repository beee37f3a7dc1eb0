import { type Difference, isObject, own, strictEquals, type Value } from '@stackwright/language'

/** More would not be read. */
const mostDifferences = 50

/** The innermost places in which a value is not what is expected. */
export function differencesOf(expected: Value, actual: Value): Difference[] {
  const found: Difference[] = []
  compare(expected, actual, [], found)
  return found
}

type Path = readonly (string | number)[]

function compare(expected: Value | undefined, actual: Value | undefined, path: Path, found: Difference[]): void {
  if (found.length >= mostDifferences) return
  if (expected !== undefined && actual !== undefined) {
    if (strictEquals(expected, actual)) return
    if (Array.isArray(expected) && Array.isArray(actual)) {
      for (let index = 0; index < Math.max(expected.length, actual.length); index++)
        compare(expected[index], actual[index], [...path, index], found)
      return
    }
    if (isObject(expected) && isObject(actual)) {
      for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)]))
        compare(own(expected, key), own(actual, key), [...path, key], found)
      return
    }
  }
  found.push({ path, ...(expected !== undefined && { expected }), ...(actual !== undefined && { actual }) })
}
