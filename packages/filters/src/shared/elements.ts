import type { ElementFunction, Value } from '@stackwright/language'

/** Calls an element argument for each element of a list: `$this`, `$index`, `$parent`. */
export function forElement(by: ElementFunction, list: readonly Value[], index: number, result: Value = null): Value {
  return by({ item: list[index] as Value, index, list, result })
}
