/**
 * How well a kind of step fits what was typed, from 0 (not at all) to 1. Every word must be found; the title counts most, then
 * the words that people call it by, then the summary. Letters in between are not skipped: that finds too much. Of two that fit
 * alike, the common one comes first.
 */
export function stepScore(
  title: string,
  search: string,
  [summary = '', ...keywords]: readonly string[] = [],
  common = false,
): number {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const fields: [string, number][] = [
    [title.toLowerCase(), 1],
    [keywords.join(' ').toLowerCase(), 0.7],
    [summary.toLowerCase(), 0.4],
  ]
  const scores = words.map((word) => Math.max(0, ...fields.map(([text, weight]) => weight * wordScore(text, word))))
  if (scores.length === 0) return 1
  if (scores.includes(0)) return 0
  const average = scores.reduce((sum, score) => sum + score, 0) / scores.length
  // "add record" means "Add record" rather than "Add or edit record".
  const phrase = title.toLowerCase().includes(words.join(' ')) ? 0.1 : 0
  return average * 0.88 + phrase + (common ? 0.02 : 0) - Math.min(title.length, 99) / 10_000
}

function wordScore(text: string, word: string): number {
  const at = text.indexOf(word)
  if (at === 0) return 1
  if (at < 0) return 0
  return text.split(/[\s._]+/).some((part) => part.startsWith(word)) ? 0.9 : 0.5
}
