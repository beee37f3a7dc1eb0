import { PartCount, type Run, type StepClosure, type StepParts, type Value, valueKey } from '@stackwright/language'
import { asList } from './as-list.ts'
import { evaluateElement } from './elements.ts'
import { readerOf } from './parts.ts'

/**
 * A step that compares the lists in `list` and `value` by what `by` gives for each element, which is the element itself when it
 * is left out. Two elements are the same when that is equal: 1 and "1" are, as with `==`.
 */
export function compareLists(
  parts: StepParts,
  combine: (first: readonly Keyed[], second: readonly Keyed[]) => readonly Keyed[],
): StepClosure {
  const list = readerOf(parts, 'list')
  const other = readerOf(parts, 'value')
  const by = parts.values.by
  const keyed = (run: Run, items: readonly Value[], counted: PartCount): Keyed[] =>
    items.map((item, index) => ({ item, key: valueKey(by ? evaluateElement(run, by, items, index) : item, counted) }))
  return (run) => {
    const counted = new PartCount()
    const [first, second] = [asList(list(run)), asList(other(run))]
    return combine(keyed(run, first, counted), keyed(run, second, counted)).map(({ item }) => item)
  }
}

export interface Keyed {
  readonly item: Value
  readonly key: string
}

export const keysOf = (elements: readonly Keyed[]): Set<string> => new Set(elements.map(({ key }) => key))

/** Each key once, the first element that has it. */
export function withoutRepeated(elements: readonly Keyed[]): Keyed[] {
  const seen = new Set<string>()
  return elements.filter(({ key }) => !seen.has(key) && seen.add(key))
}
