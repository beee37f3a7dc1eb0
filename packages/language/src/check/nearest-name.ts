const mostCandidates = 2_000
const longest = 64

/** The candidate that is most like a misspelt name, if any is near enough: a third of its letters may differ. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const sought = name.toLowerCase()
  if (sought.length > longest) return undefined
  let best: string | undefined
  let least = Math.max(1, Math.floor(sought.length / 3)) + 1
  let left = mostCandidates
  for (const candidate of candidates) {
    if (left-- === 0) break
    if (candidate.length > longest || candidate === name) continue
    const distance = editDistance(sought, candidate.toLowerCase(), least)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** How many letters have to be changed, added, taken away or swapped with their neighbour; `limit` when as many or more. */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
    }
    before = row
    row = next
    if (Math.min(...row) >= limit) return limit
  }
  return Math.min(row[other.length] ?? limit, limit)
}
