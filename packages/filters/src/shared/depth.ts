import { limitReached, nestingDepth, type Value } from '@stackwright/language'

const deepest = 512

/** Refuses what nests so deeply that going through it could exhaust the stack. */
export function checkDepth(value: Value, what: string): void {
  if (nestingDepth(value, deepest) > deepest) throw limitReached({ limit: what, allowed: `${deepest} levels` })
}
