import {
  array,
  binary,
  constant,
  type Expression,
  filter,
  normalizeNumber,
  object,
  reference,
  type Step,
  type Value,
  variable,
} from '@stackwright/language'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runParts } from './testing/run-program.ts'
import { smallLibrary } from './testing/small-library.ts'

const c = constant
const not = (value: Expression): Expression => ({ kind: 'unary', operator: '!', value })
const minus = (value: Expression): Expression => ({ kind: 'unary', operator: '-', value })
const data = { list: [1, { c: 2 }], user: { name: 'Ann', nothing: null }, key: 'name', zero: 0, none: null }

const steps: Step[] = Object.entries(data).map(([name, value], index) => ({
  id: `s${index}`,
  function: 'set',
  arguments: { name: c(name), value: c(value) },
}))

const evaluate = (response: Expression) =>
  runParts(
    {
      stack: steps,
      response,
      inputs: [
        { name: 'given', type: 'text' },
        { name: 'optional', type: 'text', required: false },
      ],
    },
    smallLibrary,
    { input: { given: 'yes', undeclared: 'no' }, auth: { id: 7 }, environment: { KEY: 'k' } },
  )

describe('expressions', () => {
  it.each<[string, Expression, Value]>([
    ['a constant', c({ a: [1] }), { a: [1] }],
    ['a variable', variable('zero'), 0],
    ['one key', variable('user', 'name'), 'Ann'],
    ['two keys', variable('list', 1, 'c'), 2],
    ['a key as text in a list', variable('list', '0'), 1],
    ['a computed key', variable('user', variable('key')), 'Ann'],
    ['null at the end of a path', variable('user', 'nothing'), null],
    ['an input', reference('input', 'given'), 'yes'],
    ['an optional input that was left out', reference('input', 'optional'), null],
    ['all inputs', reference('input'), { given: 'yes', optional: null }],
    ['auth', reference('auth', 'id'), 7],
    ['auth that is not set', reference('auth', 'role', 'name'), null],
    ['environment', reference('env', 'KEY'), 'k'],
    ['environment that is not set', reference('env', 'OTHER'), null],
    ['environment that is not set, as text', binary(reference('env', 'OTHER'), '~', c('!')), '!'],
    ['two lists put together', binary(c([1, [2]]), '~', c([3])), [1, [2], 3]],
    [
      'a list that stays as it was',
      array(binary(variable('list'), '~', c([3])), variable('list', 0)),
      [[1, { c: 2 }, 3], 1],
    ],
    ['a list and a text put together', binary(c([1]), '~', c('!')), '[1]!'],
    ['a text and a list put together', binary(c('!'), '~', c([])), '![]'],
    ['exact sums', binary(c(0.1), '+', c(0.2)), 0.3],
    ['64-bit sums', binary(c('9223372036854775806'), '+', c(1)), normalizeNumber('9223372036854775807')],
    ['loose equality', binary(c('4'), '==', c(4)), true],
    ['strict inequality', binary(c('4'), '!==', c(4)), true],
    ['null is false', binary(variable('none'), '==', c(false)), true],
    ['|| gives the value', binary(variable('zero'), '||', c('x')), 'x'],
    ['|| does not look further', binary(c('x'), '||', variable('missing')), 'x'],
    ['&& answers a boolean', binary(c('x'), '&&', c('y')), true],
    ['&& does not look further', binary(variable('zero'), '&&', variable('missing')), false],
    ['?? only for null', array(binary(variable('zero'), '??', c(1)), binary(variable('none'), '??', c(1))), [0, 1]],
    ['?:', binary(variable('zero'), '?:', c(1)), 1],
    ['a range', binary(c(1), '..', c(3)), [1, 2, 3]],
    ['an empty range', binary(c(0), '..', c(-1)), []],
    ['not', array(not(c([])), not(c('0'))), [true, false]],
    ['minus', minus(c(2)), -2],
    ['order', array(binary(c(2), '<', c('10')), binary(c('b'), '>=', c('a'))), [true, true]],
    ['a conditional', { kind: 'conditional', condition: variable('zero'), consequent: c(1), alternate: c(2) }, 2],
    ['a computed key of an object', { kind: 'object', entries: [{ key: variable('key'), value: c(1) }] }, { name: 1 }],
    ['an object', object({ a: variable('zero'), b: c([]) }), { a: 0, b: [] }],
    ['a filter', filter(variable('user', 'name'), 'upper'), 'ANN'],
    ['a filter by its alias', filter(c('x'), 'to_upper'), 'X'],
    ['a chain', filter(filter(c(1), 'plus', c('2')), 'plus', c(3), c(10)), 33],
    ['a filter on a number that wants text', filter(c(4.0), 'upper'), '4'],
    ['an element', filter(c([1, 2]), 'map', binary(reference('this'), '*', reference('index'))), [0, 2]],
    [
      'elements inside elements',
      filter(c([[1], [2, 3]]), 'map', filter(reference('this'), 'map', binary(reference('this'), '+', c(1)))),
      [[2], [3, 4]],
    ],
    [
      'an element after something inside of it is missing',
      filter(
        c([1]),
        'map',
        array(
          binary(variable('user', filter(c([2]), 'map', reference('this', 'missing'))), '??', c('none')),
          reference('this'),
        ),
      ),
      [['none', 1]],
    ],
    ['the list around an element', filter(c([1]), 'map', reference('parent')), [[1]]],
  ])('%s', async (_title, expression, expected) => {
    expect(await evaluate(expression)).toEqual(expected)
  })

  it('keeps __proto__ as plain data', async () => {
    const made = await evaluate({ kind: 'object', entries: [{ key: '__proto__', value: c({ polluted: 1 }) }] })
    expect(JSON.stringify(made)).toBe('{"__proto__":{"polluted":1}}')
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype)
  })

  it.each<[string, Expression, string, string]>([
    ['a missing key', variable('user', 'email'), 'VARIABLE.MISSING', 'Unable to locate var: user.email'],
    ['a key of null', variable('none', 'a', 'b'), 'VARIABLE.MISSING', 'Unable to locate var: none.a.b'],
    [
      'a computed key',
      variable('user', c('x'), variable('key')),
      'VARIABLE.MISSING',
      'Unable to locate var: user.x.name',
    ],
    ['a position beyond the end', variable('list', 9), 'VARIABLE.MISSING', 'Unable to locate var: list.9'],
    ['length of a list', variable('list', 'length'), 'VARIABLE.MISSING', 'Unable to locate var: list.length'],
    ['a prototype', variable('user', 'constructor'), 'VARIABLE.MISSING', 'Unable to locate var: user.constructor'],
    ['a key of an input', reference('input', 'given', 'x'), 'VARIABLE.MISSING', 'Unable to locate var: input.given.x'],
    ['an unknown variable', variable('nobody'), 'VARIABLE.UNKNOWN', 'No step sets the variable $nobody.'],
    ['an unknown input', reference('input', 'nobody'), 'INPUT.UNKNOWN', 'There is no input called nobody.'],
    ['an unknown filter', filter(c(1), 'nope'), 'FILTER.UNKNOWN', 'There is no filter called nope.'],
    ['$this outside of elements', reference('this'), 'VARIABLE.UNKNOWN', 'No step sets the variable $this.'],
    [
      'too many arguments',
      filter(c('a'), 'upper', c(1)),
      'ARGUMENT.UNKNOWN',
      'The filter upper has no argument called number 1.',
    ],
    ['a missing argument', filter(c(1), 'plus'), 'ARGUMENT.MISSING', 'The filter plus needs a value for number.'],
    [
      'a wrong argument',
      filter(c(1), 'plus', c('x')),
      'ARGUMENT.WRONG_TYPE',
      'number must be a whole number, but it is text that is none.',
    ],
    [
      'null as text',
      filter(variable('none'), 'upper'),
      'ARGUMENT.WRONG_TYPE',
      'The value of upper must be text, but it is null.',
    ],
    ['division by zero', binary(c(1), '/', variable('zero')), 'ARGUMENT.OUT_OF_RANGE', 'The divisor must not be 0.'],
    [
      'a huge range',
      binary(c(0), '..', c(1e9)),
      'LIMIT.REACHED',
      'This run was stopped: it reached its limit of 1000000 numbers (length of a range).',
    ],
    [
      'fields of a table',
      reference('db', 'user', 'id'),
      'EXPRESSION.INVALID',
      'Fields of a table can be named only in the conditions of a query.',
    ],
    [
      'an operator of queries',
      binary(c(1), 'in', c([1])),
      'EXPRESSION.INVALID',
      'The operator in works only on the fields of a table, inside a query.',
    ],
  ])('fails for %s', async (_title, expression, code, message) => {
    await expect(evaluate(expression)).rejects.toMatchObject({ code, message, place: { path: 'response' } })
  })
})

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.jsonValue({ maxDepth: 2 }).map((value) => c(value as never)),
    fc.constantFrom(...Object.keys(data), 'nobody').map((name) => variable(name)),
    fc.constantFrom(
      reference('input', 'given'),
      reference('auth'),
      reference('env', 'X'),
      reference('now'),
      reference('this'),
    ),
    fc.tuple(fc.constantFrom(...Object.keys(data)), tie('expression')).map(([name, key]) => variable(name, key)),
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('==', '===', '<', '>=', '&&', '||', '??', '+', '-', '*', '/', '%', '~', '..'),
        tie('expression'),
      )
      .map(([left, operator, right]) => binary(left, operator as '+', right)),
    fc
      .tuple(tie('expression'), fc.constantFrom('upper', 'plus', 'map'), tie('expression'))
      .map(([value, name, argument]) => (name === 'upper' ? filter(value, name) : filter(value, name, argument))),
    tie('expression').map(not),
    tie('expression').map(minus),
    fc
      .tuple(tie('expression'), tie('expression'))
      .map(([key, value]): Expression => ({ kind: 'object', entries: [{ key, value }] })),
    fc.array(tie('expression'), { maxLength: 3 }).map((items) => array(...items)),
  ),
}))

describe('any expression', () => {
  it('gives a value or fails with a Failure', async () => {
    await fc.assert(
      fc.asyncProperty(expression, async (random) => {
        try {
          expect(await evaluate(random)).not.toBeUndefined()
        } catch (error) {
          expect(error).toMatchObject({ name: 'Failure', place: { path: 'response' } })
        }
      }),
      { numRuns: 500 },
    )
  })
})
