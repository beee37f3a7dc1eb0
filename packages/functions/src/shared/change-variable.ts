import { type OwnedValue, ownedAt, type StepClosure, type StepParts, setOwned, type Value } from '@stackwright/language'
import { changedTargetOf, readerOf } from './parts.ts'

/**
 * A step that sets the variable in `variable` to what becomes of it and of `value`. With `grow`, which does the same by changing
 * a value that is the variable's own and answers how many places it has made, what `change` gives must be new.
 */
export function changeVariable(
  parts: StepParts,
  change: (current: Value, value: Value) => Value,
  grow?: (current: OwnedValue, value: Value) => number | undefined,
): StepClosure {
  const target = changedTargetOf(parts, 'variable')
  const value = readerOf(parts, 'value')
  const { place } = target
  if (place === undefined)
    return (run) => {
      const changed = change(target.read(run), value(run))
      if (typeof changed !== 'number') run.grew(changed)
      target.write(run, changed)
      return undefined
    }
  if (grow)
    return (run) => {
      const current = run.variables[place] ?? target.read(run)
      const given = value(run)
      const owned = ownedAt(run, place)
      const places = owned && grow(owned, given)
      if (places !== undefined) {
        run.grewBy(places)
        return undefined
      }
      const changed = change(current, given)
      run.grew(changed)
      setOwned(run, place, changed)
      return undefined
    }
  return (run) => {
    const { variables } = run
    const current = variables[place] ?? target.read(run)
    const changed = change(current, value(run))
    if (typeof changed !== 'number') run.grew(changed)
    variables[place] = changed
    return undefined
  }
}
