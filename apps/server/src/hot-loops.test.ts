import { compileProgram, functionDocument, generousLimits, noWorkspace, pureHost } from '@stackwright/engine'
import {
  type BinaryOperator,
  binary,
  constant as c,
  type Expression,
  Failure,
  object,
  reference,
  type Step,
  type Value,
  variable as v,
} from '@stackwright/language'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { library } from './library.ts'

/*
 * A loop that has run often is compiled to machine code. Whatever it computes, and wherever it fails or meets a limit, has to be the
 * same as in its first turns, which are interpreted.
 */

const names = ['a', 'b', 'i', 'n'] as const
const name = fc.constantFrom(...names)
const small = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(2 ** 31 - 1, -(2 ** 31), 1_000_003))
const operand = fc.oneof(
  small.map(c),
  name.map((each) => v(each)),
)

let count = 0
const step = (name: string, args: Record<string, Expression>, slots: [string, Step[]][] = []): Step => ({
  id: `s${count++}`,
  function: name,
  arguments: args,
  slots: slots.map(([slot, steps]) => ({ name: slot, steps })),
})

const sum: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(name, name, fc.constantFrom('+', '-'), operand)
    .map(([to, left, operator, right]) =>
      step('var.update', { name: c(to), value: binary(v(left), operator as BinaryOperator, right) }),
    ),
  fc.tuple(name, operand).map(([to, value]) => step('math.add', { variable: c(to), value })),
)
const comparison = fc.constantFrom<BinaryOperator>('==', '!=', '<', '<=', '>', '>=')
const condition: fc.Arbitrary<Expression> = fc.oneof(
  fc.tuple(name, comparison, operand).map(([left, by, right]) => binary(v(left), by, right)),
  fc
    .tuple(name, fc.constantFrom(2, 3, -5, 16), comparison, small)
    .map(([left, divisor, by, right]) => binary(binary(v(left), '%', c(divisor)), by, c(right))),
)
const steps: fc.Memo<Step[]> = fc.memo((depth) =>
  fc.array(depth <= 1 ? sum : fc.oneof({ weight: 2, arbitrary: sum }, choice(depth - 1)), { maxLength: 3 }),
)
const choice: fc.Memo<Step> = fc.memo((depth) =>
  fc
    .tuple(condition, steps(depth), fc.option(fc.tuple(condition, steps(depth))), fc.option(steps(depth)))
    .map(([when, then, other, last]) => {
      const elseif = other ? [{ name: 'elseif', arguments: { condition: other[0] }, steps: other[1] }] : []
      const chosen = step('conditional', { condition: when }, [
        ['then', then],
        ...(last ? [['else', last] as [string, Step[]]] : []),
      ])
      return { ...chosen, slots: [...(chosen.slots ?? []), ...elseif] }
    }),
)

const start = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -10, max: 10 }) },
  fc.constantFrom<Value>(2 ** 53 - 3, 3 - 2 ** 53, 2 ** 31 - 2, 0.5, '7', null),
)

/** What the variables end as, or which step failed with what, and what was taken of the limits. */
async function outcomeOf(
  program: ReturnType<typeof compileProgram>,
  environment: Record<string, Value>,
  allowed: number,
) {
  const limits = { ...generousLimits(), steps: allowed }
  try {
    const value = await program.run({ host: pureHost(), input: {}, auth: null, environment, limits })
    return { value, steps: limits.steps }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { code: error.code, place: error.place, steps: limits.steps }
  }
}

it('does the same in machine code as interpreted', async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(
      steps(3),
      fc.record({ a: start, b: start, i: fc.integer({ min: -5, max: 5 }), n: fc.integer({ min: 0, max: 400 }) }),
      fc.oneof(fc.constant(100_000), fc.integer({ min: 5, max: 1_500 })),
      async (body, environment, allowed) => {
        const document = functionDocument({
          stack: [
            ...names.map((each) => step('var', { name: c(each), value: reference('env', each) })),
            step('while', { condition: binary(v('i'), '<', v('n')) }, [
              ['each', [...body, step('var.update', { name: c('i'), value: binary(v('i'), '+', c(1)) })]],
            ]),
          ],
          response: object(Object.fromEntries(names.map((each) => [each, v(each)]))),
        })
        const compile = () => compileProgram(document, noWorkspace, library)
        // Loops that hardly ever end are cut before they are hot; the first turns of a program are always interpreted.
        const allowedHere = Math.min(allowed, 1_900)
        const interpreted = await outcomeOf(compile(), environment, allowedHere)
        const hot = compile()
        for (let turns = 0; turns < 8; turns++) await outcomeOf(hot, { a: 0, b: 0, i: 0, n: 400 }, 3_000)
        expect(await outcomeOf(hot, environment, allowedHere)).toEqual(interpreted)
        if (interpreted.value) compared++
      },
    ),
    { numRuns: Number(process.env.RANDOM_LOOPS ?? 200) },
  )
  expect(compared).toBeGreaterThan(0)
}, 60_000)
