import { argumentWrongType } from '@stackwright/language'
import { checkRange } from './bounded.ts'

const mostDigits = 10_000
const prefixes: Record<number, string> = { 2: '0b', 8: '0o', 16: '0x' }

/** Reads a whole number written in a base from 2 to 36, exactly however long it is; a prefix such as 0x may be there. */
export function readInBase(text: string, base: number): bigint {
  checkRange('base', base, 2, 36)
  const trimmed = text.trim().toLowerCase()
  const negative = trimmed.startsWith('-')
  const unsigned = trimmed.slice(negative ? 1 : 0)
  const prefix = prefixes[base]
  const digits = prefix && unsigned.startsWith(prefix) ? unsigned.slice(prefix.length) : unsigned
  checkRange('The number of digits', digits.length, 0, mostDigits)
  let number = 0n
  for (const character of digits) {
    const digit = /[0-9a-z]/.test(character) ? Number.parseInt(character, 36) : base
    if (digit >= base)
      throw argumentWrongType({ name: 'The value', expected: `a whole number in base ${base}`, got: 'other text' })
    number = number * BigInt(base) + BigInt(digit)
  }
  return negative ? -number : number
}

/** Writes a whole number in a base, in small letters. */
export function writeInBase(number: bigint, base: number): string {
  checkRange('base', base, 2, 36)
  return number.toString(base)
}

/** The same for one base, where a number below zero is written as its 64 bits. */
export function writeBits(number: bigint, base: number): string {
  return writeInBase(number < 0n ? BigInt.asUintN(64, number) : number, base)
}
