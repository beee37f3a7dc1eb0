import { Exact, type ObjectValue, stringifyJson } from '@stackwright/language'
import { exactMark } from './messages.ts'

// Met whenever JSON may hold a number beyond a double; also by harmless text, which then takes the slower way.
const suspicious = /[\d.]{16}|\d[eE][+-]?\d{3}/

/**
 * Values as JSON for the code. Numbers a double cannot hold are marked, so that they arrive as BigInt or text instead of being
 * rounded silently.
 */
export function encodeNames(names: ObjectValue): { names: string; exact: boolean } {
  const text = stringifyJson(names)
  if (!suspicious.test(text)) return { names: text, exact: false }
  let exact = false
  const marked = JSON.stringify(names, function (this: Record<string, unknown>, key, written: unknown) {
    const value = this[key]
    if (!(value instanceof Exact)) return written
    exact = true
    return exactMark + value.toFixed()
  })
  return exact ? { names: marked, exact } : { names: text, exact }
}
