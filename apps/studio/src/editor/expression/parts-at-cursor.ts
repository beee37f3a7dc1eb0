import { type InputSpec, type Shape, shapes } from '@stackwright/language'
import type { TFunction } from 'i18next'
import type { KnownScope } from '../state/known-scope.ts'
import type { Known, Suggestion } from './complete.ts'
import { elementsOf, type KnownValue, knownShape, partAt } from './known-shape.ts'
import { partsOfValue, suggestion, suggestParts } from './parts-of-value.ts'

/** What is asked of the definitions. */
interface FilterQuestions {
  readonly filters: ReadonlyMap<string, { readonly inputs: Readonly<Record<string, InputSpec>> }>
  readonly isElementFilter: (name: string) => boolean
}

/** What is inside of a value that is written before the cursor, by the last check; `element`: what `$this` is there. */
export function partsAtCursor(
  scope: KnownScope | undefined,
  element: Shape,
  { filters, isElementFilter }: FilterQuestions,
  t: TFunction,
): Pick<Known, 'parts' | 'keys'> {
  const known = (text: string, inside = element): KnownValue | undefined =>
    scope && knownShape(text, scope, inside, isElementFilter)
  return {
    parts: (of, list) => {
      const value = known(of, list === undefined ? element : elementsOf(known(list)))
      return value ? suggestParts(of, value, t) : []
    },
    keys: (filter, on, path) => {
      const part = Object.values(filters.get(filter)?.inputs ?? {})[0]?.part
      const value = part && known(on)
      if (!value) return []
      // What is found by its name may be missing: such filters do not fail then.
      const start = { shape: part === 'value' ? value.shape : elementsOf(value), missing: false }
      const at = partAt(start, path === '' ? [] : path.split('.'))
      return at ? keySuggestions(path, at, t) : []
    },
  }
}

/** The keys of a value as texts, with the path to it before them. */
function keySuggestions(path: string, value: KnownValue, t: TFunction): Suggestion[] {
  return partsOfValue(value).map((part) => {
    const whole = path === '' ? String(part.key) : `${path}.${part.key}`
    return { ...suggestion(whole, part, t), text: JSON.stringify(whole), label: whole }
  })
}

/** What `$this` is in an argument of a step that is worked out per element. */
export const elementOf = (scope: KnownScope | undefined): Shape => scope?.element ?? shapes.any
