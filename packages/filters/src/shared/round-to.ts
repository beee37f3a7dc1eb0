import { Exact, normalizeNumber, toNumber, type Value } from '@stackwright/language'
import { checkRange } from './bounded.ts'

/** Rounds decimally, so that 1.005 to two places is 1.01. Negative places round to tens, hundreds … */
export function roundTo(value: Value, places: number, mode: 'floor' | 'ceil' | 'half'): Value {
  checkRange('precision', places, -60, 60)
  const rounding = mode === 'half' ? Exact.ROUND_HALF_UP : mode === 'floor' ? Exact.ROUND_FLOOR : Exact.ROUND_CEIL
  const number = toNumber(value)
  if (places === 0 && typeof number === 'number' && Number.isSafeInteger(number)) return number
  const exact = new Exact(number)
  if (places >= 0) return normalizeNumber(exact.toDecimalPlaces(places, rounding))
  const scale = new Exact(10).pow(-places)
  return normalizeNumber(exact.div(scale).toDecimalPlaces(0, rounding).times(scale))
}
