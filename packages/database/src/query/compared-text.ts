import { inputWrongType, isNumber, toText, type Value } from '@stackwright/language'
import { storableText } from '../reading/storable-text.ts'

/** A value that is compared with text: numbers and booleans as their text. */
export function comparedText(value: Value, name: string): string {
  if (typeof value === 'string') return storableText(value, name)
  if (isNumber(value) || typeof value === 'boolean') return toText(value)
  throw inputWrongType({ name, expected: 'text' })
}
