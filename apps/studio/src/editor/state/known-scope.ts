import type { ProgramScopes } from '@stackwright/contract'
import { readShapes, type Shape, shapes } from '@stackwright/language'

/** What the last check knows at one step, before it runs. */
export interface KnownScope {
  /** Variables by their names; `@input` and `@auth` are what those roots are. */
  readonly variables: ReadonlyMap<string, { readonly shape: Shape; readonly maybeUnset: boolean }>
  /** What `$this` is where arguments are worked out per element. */
  readonly element: Shape
  /** What the filters in the step give, by their text. */
  readonly filters: ReadonlyMap<string, Shape>
}

/** By the ids of the steps; null: the response. */
export type KnownScopes = ReadonlyMap<string | null, KnownScope>

export function readScopes({ shapes: lines, variables, steps }: ProgramScopes): KnownScopes {
  const read = readShapes(lines)
  const shapeAt = (number: number) => read[number] ?? shapes.any
  const known = variables.map(
    ([name, shape, maybeUnset = false]) => [name, { shape: shapeAt(shape), maybeUnset }] as const,
  )
  return new Map(
    steps.map(({ step, variables: there, element, filters }) => [
      step,
      {
        variables: new Map(there.flatMap((number) => (known[number] ? [known[number]] : []))),
        element: shapeAt(element),
        filters: new Map(filters.map(([text, shape]) => [text, shapeAt(shape)])),
      },
    ]),
  )
}
