import { stringifyJson, type Value } from '@stackwright/language'

type State = Readonly<Record<string, Value>>

export interface Change {
  readonly kind: 'added' | 'removed' | 'same'
  readonly name: string
  readonly value: Value
}

/** All variables before and after a step: what changed first, a changed one as removed and added. */
export function stateChanges(before: State, after: State): Change[] {
  const changed: Change[] = []
  const same: Change[] = []
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const old = before[name]
    const now = after[name]
    if (old !== undefined && now !== undefined && stringifyJson(old) === stringifyJson(now)) {
      same.push({ kind: 'same', name, value: now })
      continue
    }
    if (old !== undefined) changed.push({ kind: 'removed', name, value: old })
    if (now !== undefined) changed.push({ kind: 'added', name, value: now })
  }
  return [...changed, ...same]
}
