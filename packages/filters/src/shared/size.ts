import {
  documentInvalid,
  inputOutOfRange,
  isNumber,
  type Json,
  toText,
  tryNumber,
  type Value,
} from '@stackwright/language'
import { characterCount } from './characters.ts'

/** The number an input filter is given; a declaration without one is a mistake in the document. */
export function sizeArgument(argument: Json | undefined, name: string): number {
  const number = argument === undefined ? undefined : tryNumber(argument as Value)
  if (number === undefined) throw documentInvalid({ place: name, reason: 'the filter needs a number' })
  return Number(number)
}

/** Measures a text in characters, a list in elements, a number by its value; other values pass. */
export function checkSize(
  value: Value,
  name: string,
  holds: (size: number) => boolean,
  counted: (unit: string) => string,
  plain: string,
): Value {
  if (typeof value === 'string') {
    if (!holds(characterCount(value))) throw inputOutOfRange({ name, reason: `${counted('character')}.` })
  } else if (isNumber(value)) {
    if (!holds(Number(value))) throw inputOutOfRange({ name, reason: `${plain}, but it is ${toText(value)}.` })
  } else if (Array.isArray(value) && !holds(value.length))
    throw inputOutOfRange({ name, reason: `${counted('element')}.` })
  return value
}
