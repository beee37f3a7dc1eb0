import { functionDocument } from '@stackwright/engine'
import {
  binary,
  constant as c,
  type Expression,
  type Slot,
  type Stack,
  type Step,
  variable as v,
} from '@stackwright/language'
import fc from 'fast-check'

/** The variables of random stacks. */
const names = ['a', 'b', 'c'] as const

/** Values of all sorts, so that steps fail as well as work; sums, so that variables change. */
export const expression: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom<Expression>(c(0), c(1), c(2), c('x'), c(null), c([1, 2, 3]), c({ k: 1 })),
  fc.constantFrom(...names).map((name) => v(name)),
  fc
    .tuple(
      fc.constantFrom(...names),
      fc.constantFrom('+', '-', '<', '==', '~'),
      fc.constantFrom<Expression>(c(1), v('b')),
    )
    .map(([name, operator, right]) => binary(v(name), operator as '+', right)),
)

export const name = fc.constantFrom(...names)
export const step = (name: string, args: Record<string, Expression> = {}, slots: Slot[] = []): Step => ({
  id: '',
  function: name,
  arguments: args,
  slots,
})
const plain: readonly fc.Arbitrary<Step>[] = [
  fc.tuple(name, expression).map(([to, value]) => step('var.update', { name: c(to), value })),
  fc.tuple(name, expression).map(([variable, value]) => step('math.add', { variable: c(variable), value })),
  fc.tuple(name, expression).map(([variable, value]) => step('array.push', { variable: c(variable), value })),
  fc.constant<Step>({ ...step('util.sleep', { value: c(0) }) }),
  fc.constant<Step>({ ...step('function.run', { function: c('called') }), result: 'b' }),
  expression.map((value) => step('return', { value })),
  fc.constantFrom('break', 'continue', 'foreach.remove').map((steering) => step(steering)),
  expression.map((value) => step('throw', { name: c('Oops'), value })),
]

const slot = (name: string, steps: Step[], args?: Record<string, Expression>): Slot => ({
  name,
  steps,
  ...(args && { arguments: args }),
})

/** Stacks of any steps that there are, and of those that are handed in. */
export function randomStacks(...more: fc.Arbitrary<Step>[]): fc.Arbitrary<Step[]> {
  const { stack } = fc.letrec<{ step: Step; stack: Step[] }>((tie) => ({
    stack: fc.array(tie('step'), { maxLength: 4 }),
    step: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 3, arbitrary: fc.oneof(...plain, ...more) },
      fc
        .tuple(expression, tie('stack'), tie('stack'), tie('stack'))
        .map(([condition, then, elseif, otherwise]) =>
          step('conditional', { condition }, [
            slot('then', then),
            slot('elseif', elseif, { condition: v('c') }),
            slot('else', otherwise),
          ]),
        ),
      fc
        .tuple(name, name, tie('stack'))
        .map(([list, as, each]) => step('foreach', { list: v(list), as: c(as) }, [slot('each', each)])),
      fc.tuple(name, tie('stack')).map(([as, each]) => step('for', { count: c(3), as: c(as) }, [slot('each', each)])),
      fc.tuple(expression, tie('stack')).map(([condition, each]) => step('while', { condition }, [slot('each', each)])),
      fc
        .tuple(tie('stack'), tie('stack'), tie('stack'))
        .map(([attempt, handle, always]) =>
          step('try_catch', {}, [slot('try', attempt), slot('catch', handle), slot('finally', always)]),
        ),
      tie('stack').map((steps) => step('group', {}, [slot('stack', steps)])),
    ),
  }))
  return stack.map((steps) => numbered(steps))
}

/** Gives every step an id of its own. */
function numbered(steps: Stack, prefix = 's'): Step[] {
  return steps.map((each, index) => ({
    ...each,
    id: `${prefix}.${index}`,
    slots: (each.slots ?? []).map((child, position) => ({
      ...child,
      steps: numbered(child.steps, `${prefix}.${index}.${position}`),
    })),
  }))
}

export const called = functionDocument({
  name: 'called',
  stack: [step('var', { name: c('x'), value: c(1) })].map((each) => ({ ...each, id: 'inside' })),
  response: v('x'),
})
/** What the programs here answer: all their variables. */
export const everything = { kind: 'object', entries: names.map((key) => ({ key, value: v(key) })) } as Expression
/** Gives the variables their first values. */
export const begin: readonly Step[] = [
  { ...step('var', { name: c('a'), value: c([1, 2, 3]) }), id: 'a' },
  { ...step('var', { name: c('b'), value: c(1) }), id: 'b' },
  { ...step('var', { name: c('c'), value: c(0) }), id: 'c' },
]
