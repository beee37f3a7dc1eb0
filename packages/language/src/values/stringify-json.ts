import type Decimal from 'decimal.js'
import limitReached from '../failures/limit-reached.ts'
import { Exact } from './exact.ts'
import { isLongerThan } from './is-longer-than.ts'
import { nonce } from './nonce.ts'
import type { Value } from './value.ts'

/** Characters. */
const longestJson = 50_000_000
let depth = 0
let decimalMet = false
const marked = new RegExp(`"${nonce}([^"]+)"`, 'g')

Object.defineProperty(Exact.prototype, 'toJSON', {
  value(this: Decimal) {
    if (depth === 0) return this.toString()
    decimalMet = true
    return nonce + this.toString()
  },
})

/**
 * JSON with exact numbers. As fast as JSON.stringify as long as no Decimal is inside; Decimals write themselves as marked text,
 * whose quotes are then taken away. Fails with LIMIT.REACHED, or as `tooLong` says, for what would be longer than so many characters.
 */
export function stringifyJson(
  value: Value,
  most = longestJson,
  tooLong = () => limitReached({ limit: 'size of values', allowed: `${most} characters as JSON` }),
): string {
  decimalMet = false
  depth++
  try {
    if (typeof value === 'object' && isLongerThan(value, most)) throw tooLong()
    const text = JSON.stringify(value) ?? 'null'
    return decimalMet ? text.replace(marked, '$1') : text
  } catch (error) {
    if (error instanceof RangeError)
      throw limitReached({ limit: 'size of values', allowed: 'what JSON can be made of' })
    throw error
  } finally {
    depth--
  }
}
