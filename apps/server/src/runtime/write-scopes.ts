import type { ProgramScopes } from '@stackwright/contract'
import { type Notes, ShapeTable } from '@stackwright/language'
import { printExpression } from '@stackwright/script'

/** What a check has learned of each step, as JSON. Variables stay the same from step to step, so each is written once. */
export function writeScopes(notes: Notes): ProgramScopes {
  const shapes = new ShapeTable()
  const variables: [name: string, shape: number, maybeUnset?: true][] = []
  const numbers = new Map<string, number>()
  const numberOf = (name: string, shape: number, maybeUnset = false) => {
    const key = `${shape} ${maybeUnset} ${name}`
    const number = numbers.get(key) ?? variables.push(maybeUnset ? [name, shape, true] : [name, shape]) - 1
    numbers.set(key, number)
    return number
  }
  const steps = [...notes.steps].map(([step, { known, element, filters }]) => ({
    step,
    variables: [...known].map(([name, { shape, maybeUnset }]) => numberOf(name, shapes.add(shape), maybeUnset)),
    element: shapes.add(element),
    filters: [...filters].map(([filter, shape]) => [printExpression(filter), shapes.add(shape)] as const),
  }))
  return { shapes: shapes.lines, variables, steps }
}
