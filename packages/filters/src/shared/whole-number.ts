import { argumentWrongType, Exact, toNumber, toText, type Value } from '@stackwright/language'

/** A whole number however large, from a number or numeric text. */
export function wholeNumber(value: Value, name: string): bigint {
  const number = new Exact(toNumber(value, name))
  if (!number.isInteger() || number.abs().gt(1e100))
    throw argumentWrongType({ name, expected: 'a whole number', got: toText(number).slice(0, 40) })
  return BigInt(number.toFixed(0))
}
