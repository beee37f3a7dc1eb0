import type { Expression } from '@stackwright/language'

/** The entries of an object whose keys are plain; null when only a formula can show it. */
export function entriesOf(value: Expression | undefined): { key: string; value: Expression }[] | null {
  if (!value) return []
  if (value.kind === 'object')
    return value.entries.every(({ key }) => typeof key === 'string')
      ? value.entries.map((entry) => ({ key: String(entry.key), value: entry.value }))
      : null
  if (
    value.kind !== 'constant' ||
    value.value === null ||
    typeof value.value !== 'object' ||
    Array.isArray(value.value)
  )
    return null
  return Object.entries(value.value).map(([key, item]) => ({ key, value: { kind: 'constant', value: item } }))
}
