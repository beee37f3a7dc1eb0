import { type LimitName, type Limits, limitNames, limits } from '@stackwright/contract'

/** How many of what is stored one of what is typed is: seconds and megabytes are easier to read. */
const units: Record<LimitName, number> = {
  maxSteps: 1,
  maxDepth: 1,
  maxMilliseconds: 1_000,
  maxMemory: 1_000_000,
  maxRows: 1,
  maxBody: 1_000_000,
  maxUpload: 1_000_000,
  maxFiles: 1,
  maxStorage: 1_000_000,
  maxAnswer: 1_000_000,
}

export type TypedLimits = Readonly<Record<LimitName, string>>

/** A limit as it is typed. */
export const shownLimit = (name: LimitName, value: number): number => value / units[name]

/** What can be typed, and what counts when nothing is. */
export function rangeOf(name: LimitName, ceiling: number | undefined) {
  const { minimum, maximum, default: normal } = limits[name]
  const most = Math.min(maximum, ceiling ?? maximum)
  return {
    from: shownLimit(name, minimum),
    to: shownLimit(name, most),
    default: shownLimit(name, Math.min(normal, most)),
    /** The server allows less than workspaces could set otherwise. */
    bounded: most < maximum,
  }
}

export function typedLimits(set: Limits): TypedLimits {
  const entries = limitNames.map((name) => {
    const value = set[name]
    return [name, value === undefined ? '' : String(shownLimit(name, value))]
  })
  return Object.fromEntries(entries) as TypedLimits
}

/** What was typed as it is stored, and the names of those that are no number in their range. */
export function readTypedLimits(
  typed: TypedLimits,
  ceilings: Readonly<Partial<Record<LimitName, number>>>,
): { readonly limits: Limits; readonly wrong: readonly LimitName[] } {
  const read: Partial<Record<LimitName, number>> = {}
  const wrong: LimitName[] = []
  for (const name of limitNames) {
    const text = typed[name].trim().replaceAll(',', '')
    if (text === '') continue
    const { from, to } = rangeOf(name, ceilings[name])
    const number = Number(text)
    const stored = Math.round(number * units[name])
    if (!(number >= from && number <= to) || (units[name] === 1 && stored !== number)) wrong.push(name)
    else read[name] = stored
  }
  return { limits: read, wrong }
}
