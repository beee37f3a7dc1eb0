import { checkListLength, limitReached, type Run, toText, type Value } from '@stackwright/language'
import { charge } from '../memory/charge.ts'

const longestText = 50_000_000

/** What `~` makes of two values: of two lists a list with the elements of both, of anything else a text. */
export function joinValues(run: Run, left: Value, right: Value): Value {
  const joined =
    Array.isArray(left) && Array.isArray(right) ? joinLists(left, right) : joinTexts(toText(left), toText(right))
  charge(run, joined)
  return joined
}

function joinTexts(left: string, right: string): string {
  const text = left + right
  if (text.length > longestText) throw limitReached({ limit: 'length of a text', allowed: `${longestText} characters` })
  return text
}

function joinLists(left: readonly Value[], right: readonly Value[]): Value {
  checkListLength(left.length + right.length)
  return left.concat(right)
}
