import {
  add,
  type BinaryOperator,
  binary,
  constant as c,
  compareValues,
  Failure,
  looseEquals,
  modulo,
  normalizeNumber,
  reference,
  type Step,
  subtract,
  type Value,
  variable,
} from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { runParts } from '../../testing/run-program.ts'
import { smallLibrary } from '../../testing/small-library.ts'
import { set, slots, step } from '../../testing/steps.ts'

/* Whichever way a number is computed, it has to be the same: at the edges of what 32 bits and doubles hold, and for all else. */

const edges: Value[] = [
  ...[0, 1, -1, 2, 7, -7, 0.1, -0.5, 1e300],
  ...[2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 53 - 1, -(2 ** 53) + 1],
  normalizeNumber('9223372036854775807'),
  ...['7', 'many', '', true, null, [], [1], { a: 1 }],
]
const isConstant = (value: Value) => value === null || typeof value !== 'object'

type Outcome = readonly Value[] | string
const attempt = (work: () => Value): Outcome => {
  try {
    return [work()]
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
}

const operations: Partial<Record<BinaryOperator, (left: Value, right: Value) => Value>> = {
  '+': add,
  '-': subtract,
  '%': modulo,
  '==': looseEquals,
  '!=': (left, right) => !looseEquals(left, right),
  '<': (left, right) => compareValues(left, right) < 0,
  '<=': (left, right) => compareValues(left, right) <= 0,
  '>': (left, right) => compareValues(left, right) > 0,
  '>=': (left, right) => compareValues(left, right) >= 0,
}

/** What a stack makes of `$x` and `$y`. */
async function outcomeOf(stack: Step[], response: Parameters<typeof runParts>[0]['response'], x: Value, y: Value) {
  const both: Step[] = [set('x', reference('env', 'x')), set('y', reference('env', 'y'))]
  try {
    const environment = { x, y }
    return [await runParts({ stack: [...both, ...stack], response }, smallLibrary, { environment })]
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
}

describe.each(Object.entries(operations) as [BinaryOperator, (left: Value, right: Value) => Value][])(
  '%s',
  (operator, operation) => {
    it.each(edges.map((x) => [x]))('of %j and others is the same however it is written', async (x) => {
      for (const y of edges) {
        const expected = attempt(() => operation(x, y))
        const ofVariables = binary(variable('x'), operator, variable('y'))
        const here = [operator, x, y]
        expect([...here, await outcomeOf([], ofVariables, x, y)]).toEqual([...here, expected])
        expect([...here, await outcomeOf([set('z', ofVariables)], variable('z'), x, y)]).toEqual([...here, expected])
        if (!isConstant(y)) continue
        const withConstant = binary(variable('x'), operator, c(y as number))
        expect([...here, await outcomeOf([set('x', withConstant)], variable('x'), x, y)]).toEqual([...here, expected])
      }
    })
  },
)

describe('conditions', () => {
  const whether = (condition: Parameters<typeof binary>[0]) => [
    set('z', c(false)),
    step('if', { condition }, slots(['then', [set('z', c(true))]])),
  ]

  it.each(['==', '!=', '<', '>='] as const)('compare a remainder by %s as its value does', async (operator) => {
    for (const x of edges)
      for (const divisor of [2, -3, 0, 0.5, 2 ** 31]) {
        const remainder = binary(variable('x'), '%', c(divisor))
        const condition = binary(remainder, operator, c(1))
        const expected = attempt(() => operations[operator]?.(modulo(x, divisor), 1) ?? null)
        const here = [x, divisor]
        expect([...here, await outcomeOf(whether(condition), variable('z'), x, 0)]).toEqual([...here, expected])
      }
  })
})

describe('a step that calculates', () => {
  it('does as the operator, with its argument brought to a number', async () => {
    for (const x of edges)
      for (const y of edges) {
        const outcome = await outcomeOf(
          [step('add', { name: variable('x'), value: variable('y') })],
          variable('x'),
          x,
          y,
        )
        expect([x, y, outcome]).toEqual([x, y, attempt(() => add(x, y))])
      }
  })

  it('names itself when it fails', async () => {
    const failing = { ...step('add', { name: variable('x'), value: c(1) }), id: 'here' }
    const stack = [set('x', c('many')), failing]
    await expect(runParts({ stack, response: null }, smallLibrary)).rejects.toMatchObject({ place: { step: 'here' } })
  })
})
