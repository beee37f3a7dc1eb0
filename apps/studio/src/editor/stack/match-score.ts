/** Where a word was found, best first: at the start of the title, in it, among the keywords, in the technical name, in the summary. */
const scores = { titleStart: 1, title: 0.8, keyword: 0.6, name: 0.5, summary: 0.2 }

interface Described {
  readonly name: string
  readonly title: string
  readonly summary: string
  readonly keywords?: readonly string[]
}

/** How well a step fits what was typed, from 0 (not at all) to 1: every word must begin a word of its description. */
export function matchScore(step: Described, typed: string): number {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return words.length === 0 ? 1 : Math.min(...words.map((word) => wordScore(step, word)))
}

function wordScore({ name, title, summary, keywords = [] }: Described, word: string): number {
  if (title.toLowerCase().startsWith(word)) return scores.titleStart
  if (hasWord(title, word)) return scores.title
  if (keywords.some((keyword) => hasWord(keyword, word))) return scores.keyword
  if (name === word || hasWord(name.replaceAll('_', ' '), word)) return scores.name
  return hasWord(summary, word) ? scores.summary : 0
}

const hasWord = (text: string, start: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.startsWith(start))
