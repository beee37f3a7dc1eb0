import { type BoundTable, type Lookup, lookupBy } from '@stackwright/database'
import type { Run, StepParts, ValueClosure } from '@stackwright/language'

/** The lookup of a step's `field_name` and `field_value`; its value is null when there is nothing to look for. */
export function stepLookup(parts: StepParts, table: BoundTable): Lookup & { readonly value: (run: Run) => unknown } {
  const lookup = lookupBy(table, String(parts.constants.field_name))
  const given = parts.values.field_value as ValueClosure
  return {
    ...lookup,
    value: (run) => {
      const value = given(run)
      return value === null ? null : lookup.read(value, run.now)
    },
  }
}
