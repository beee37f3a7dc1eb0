import { constant, type Expression, filter } from '@stackwright/language'

/** A number as a constant, or, where a double would lose digits, as its text through the filter that reads it exactly. */
export function numberLiteral(text: string): Expression {
  const value = Number(text)
  if (/^-?\d+$/.test(text)) return Number.isSafeInteger(value) ? constant(value + 0) : filter(constant(text), 'to_int')
  return significantDigits(text) === significantDigits(String(value))
    ? constant(value + 0)
    : filter(constant(text), 'to_decimal')
}

/** The digits that carry the number: without sign, point, exponent and the zeros at either end. */
function significantDigits(text: string): string {
  return text
    .replace(/[eE].*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+|0+$/g, '')
}
