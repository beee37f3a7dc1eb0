import { argumentWrongType, describeType, isObject, toText, type Value } from '@stackwright/language'

/** Headers as lines: from a list of lines, or from an object of names and values. */
export function headerLines(headers: Value): string[] {
  if (headers === null) return []
  if (Array.isArray(headers)) return headers.map(toText).filter((line) => line.trim() !== '')
  if (isObject(headers)) return Object.keys(headers).map((name) => `${name}: ${toText(headers[name] as Value)}`)
  throw argumentWrongType({ name: 'headers', expected: 'a list of lines or an object', got: describeType(headers) })
}
