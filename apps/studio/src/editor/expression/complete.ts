/** Something that can stand at the cursor. */
export interface Suggestion {
  /** What is put in. */
  readonly text: string
  readonly label: string
  readonly hint?: string
}

export interface Completion {
  /** The part of the text that a suggestion replaces. */
  readonly start: number
  readonly end: number
  readonly suggestions: readonly Suggestion[]
}

const most = 40

/** What could stand at the cursor: filters behind a `|`, otherwise variables and other sources of values. */
export function complete(
  source: string,
  cursor: number,
  known: { readonly values: readonly Suggestion[]; readonly filters: readonly Suggestion[] },
): Completion | null {
  const before = source.slice(0, cursor)
  if (inString(before)) return null
  const filter = /\|\s*([A-Za-z_]\w*)?$/.exec(before)
  if (filter && !/\|\|\s*$/.test(before)) return matching(filter[1] ?? '', cursor, known.filters)
  const word = /(\$[\w.$]*|[A-Za-z_][\w.]*)?$/.exec(before)?.[0] ?? ''
  // Behind a closed value there is nothing to complete but what an operator or filter starts.
  if (word === '' && /[\w)\]}"'`]\s*$/.test(before)) return null
  return matching(word, cursor, known.values)
}

function matching(word: string, cursor: number, all: readonly Suggestion[]): Completion | null {
  const wanted = word.replace(/^\$/, '').toLowerCase()
  const plain = (text: string) => text.replace(/^\$/, '').toLowerCase()
  const suggestions = all
    .filter(({ text }) => plain(text).includes(wanted) && text !== word)
    .sort((a, b) => Number(plain(b.text).startsWith(wanted)) - Number(plain(a.text).startsWith(wanted)))
    .slice(0, most)
  return suggestions.length > 0 ? { start: cursor - word.length, end: cursor, suggestions } : null
}

/** Whether a text ends inside quotes that are still open. */
function inString(text: string): boolean {
  let quote = ''
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]
    if (quote && sign === '\\') index++
    else if (quote && sign === quote) quote = ''
    else if (!quote && (sign === '"' || sign === "'")) quote = sign
  }
  return quote !== ''
}
