import { behindFilter, keyArgument, pathAt } from './cursor-place.ts'

/** Something that can stand at the cursor. */
export interface Suggestion {
  /** What is put in. */
  readonly text: string
  readonly label: string
  readonly hint?: string
  /** Nothing may be there when the step runs. */
  readonly missing?: boolean
}

export interface Completion {
  /** The part of the text that a suggestion replaces. */
  readonly start: number
  readonly end: number
  readonly suggestions: readonly Suggestion[]
}

/** What completion asks of the place that the text stands at. */
export interface Known {
  readonly values: readonly Suggestion[]
  readonly filters: readonly Suggestion[]
  /** The parts of what stands before a point; `list`: of what `$this` is an element, in the argument of a filter. */
  readonly parts: (of: string, list?: string) => readonly Suggestion[]
  /** The keys that the argument of a filter can name, written as texts. */
  readonly keys: (filter: string, on: string, path: string) => readonly Suggestion[]
}

const most = 40

/** What could stand at the cursor: parts behind a point, filters behind a `|`, otherwise variables and other sources of values. */
export function complete(source: string, cursor: number, known: Known): Completion | null {
  const before = source.slice(0, cursor)
  const argument = keyArgument(before)
  if (argument) {
    const keys = known.keys(argument.filter, argument.on, argument.path)
    const closed = argument.quote !== '' && source[cursor] === argument.quote ? 1 : 0
    if (keys.length > 0 || argument.quote) return matching(argument.typed, cursor, keys, closed)
  }
  if (inString(before)) return null
  const filter = behindFilter(before)
  if (filter !== undefined) return matching(filter, cursor, known.filters)
  const path = pathAt(before)
  if (path) {
    const parts = known.parts(path.of, path.list)
    const others = path.word.startsWith('$var.') ? inVariables(known.values) : known.values
    const rest = others.filter(({ text }) => !parts.some((part) => part.text === text))
    return matching(path.word, cursor, [...parts, ...rest])
  }
  const word = /(\$[\w.$]*|[A-Za-z_][\w.]*)?$/.exec(before)?.[0] ?? ''
  // Behind a closed value there is nothing to complete but what an operator or filter starts.
  if (word === '' && /[\w)\]}"'`]\s*$/.test(before)) return null
  return matching(word, cursor, known.values)
}

/** Variables under their longer names. */
const inVariables = (values: readonly Suggestion[]): Suggestion[] =>
  values
    .filter(({ text }) => /^\$(?!(input|auth|env|db|this|index|var)\b)/.test(text))
    .map((value) => ({ ...value, text: value.text.replace('$', '$var.'), label: value.label.replace('$', '$var.') }))

function matching(word: string, cursor: number, all: readonly Suggestion[], behind = 0): Completion | null {
  const plain = (text: string) =>
    text
      .replace(/^["'$]/, '')
      .replaceAll('["', '.')
      .toLowerCase()
  const wanted = plain(word)
  const suggestions = all
    .filter(({ text }) => plain(text).includes(wanted) && text !== word)
    .sort((a, b) => Number(plain(b.text).startsWith(wanted)) - Number(plain(a.text).startsWith(wanted)))
    .slice(0, most)
  return suggestions.length > 0 ? { start: cursor - word.length, end: cursor + behind, suggestions } : null
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
