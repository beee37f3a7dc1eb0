/** A value under edit with its former and later states. */
export interface DraftHistory<Draft> {
  readonly past: readonly Draft[]
  readonly present: Draft
  readonly future: readonly Draft[]
  /** The text that the last edit changed, by its place: more typing there belongs to the same edit. */
  readonly typing: string | null
}

const longest = 200

export const beginHistory = <Draft>(present: Draft): DraftHistory<Draft> => ({
  past: [],
  present,
  future: [],
  typing: null,
})

export function edit<Draft>(history: DraftHistory<Draft>, next: Draft): DraftHistory<Draft> {
  const { past, present, typing } = history
  const places = changedPlaces(present, next)
  if (places.length === 0) return history
  const text = places.length === 1 && places[0]?.isText ? places[0].path : null
  const goesOn = text !== null && text === typing
  return { past: goesOn ? past : [...past, present].slice(-longest), present: next, future: [], typing: text }
}

export function undo<Draft>(history: DraftHistory<Draft>): DraftHistory<Draft> {
  const { past, present, future } = history
  const [before] = past.slice(-1)
  return before === undefined
    ? history
    : { past: past.slice(0, -1), present: before, future: [present, ...future], typing: null }
}

export function redo<Draft>(history: DraftHistory<Draft>): DraftHistory<Draft> {
  const { past, present, future } = history
  const [after, ...later] = future
  return after === undefined ? history : { past: [...past, present], present: after, future: later, typing: null }
}

interface Place {
  readonly path: string
  readonly isText: boolean
}

/** The places whose values differ; lists of another length differ as a whole. */
function changedPlaces(before: unknown, after: unknown, path = ''): Place[] {
  if (Object.is(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((item, index) => changedPlaces(item, after[index], `${path}.${index}`))
  if (isPlain(before) && isPlain(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...keys].flatMap((key) => changedPlaces(before[key], after[key], `${path}.${key}`))
  }
  return [{ path, isText: typeof before === 'string' && typeof after === 'string' }]
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
