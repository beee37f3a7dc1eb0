import type { TFunction } from 'i18next'
import type { Suggestion } from './complete.ts'
import { type KnownValue, mayBeMissing, partAt } from './known-shape.ts'
import { shapeWords } from './shape-words.ts'

export interface Part extends KnownValue {
  readonly key: string | number
}

/** The keys of an object, or the first element of a list. */
export function partsOfValue(value: KnownValue): Part[] {
  const { object, list } = value.shape
  const part = (key: string | number): Part[] => {
    const found = partAt(value, [key])
    return found ? [{ ...found, key }] : []
  }
  return [...(list ? part(0) : []), ...[...(object?.fields.keys() ?? [])].flatMap((key) => part(key))]
}

const isName = (key: string | number) => typeof key === 'number' || /^[\p{L}_][\p{L}\p{N}_]*$/u.test(key)

/** A key as it stands behind the text of what it is read of. */
export const keyText = (key: string | number): string => (isName(key) ? `.${key}` : `[${JSON.stringify(key)}]`)

/** The parts of a value behind its text, as deep as asked for. */
export function suggestParts(text: string, value: KnownValue, t: TFunction, depth = 1): Suggestion[] {
  return partsOfValue(value).flatMap((part) => {
    const whole = `${text}${keyText(part.key)}`
    const own = suggestion(whole, part, t, part.key === 0 ? t('editor.suggest.first') : undefined)
    // Lists are looked into where somebody has chosen an element.
    return [own, ...(depth > 1 && part.key !== 0 ? suggestParts(whole, part, t, depth - 1) : [])]
  })
}

/** A row of the list: the text that is put in, of which type it is, where it comes from, and whether it may be missing. */
export function suggestion(text: string, value: KnownValue | undefined, t: TFunction, from?: string): Suggestion {
  const hint = [value && shapeWords(value.shape, t), from].filter(Boolean).join(' · ')
  return {
    text,
    label: text,
    ...(hint && { hint }),
    ...(value && (value.missing || mayBeMissing(value.shape)) && { missing: true }),
  }
}
