import { inputOutOfRange } from '@stackwright/language'

/** Refuses text that PostgreSQL cannot keep: with a NUL character, or with half of a surrogate pair. */
export function storableText(text: string, name: string): string {
  if (text.includes('\0')) throw inputOutOfRange({ name, reason: 'holds a NUL character, which cannot be stored.' })
  if (!text.isWellFormed())
    throw inputOutOfRange({ name, reason: 'holds half of a character, which cannot be stored.' })
  return text
}
