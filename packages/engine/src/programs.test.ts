import {
  binary,
  constant as c,
  type Expression,
  reference,
  type Step,
  type Value,
  variable,
} from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { compileProgram } from './program.ts'
import { functionDocument, generousLimits, noWorkspace } from './testing/run-program.ts'
import { smallLibrary } from './testing/small-library.ts'
import { increment, later, run, set, slots, step, whileLess } from './testing/steps.ts'

describe('programs', () => {
  it.each<[string, Step[], Expression | null, Value]>([
    ['nothing', [], null, null],
    ['a result', [step('double', { number: c(4) }, { result: 'x' })], variable('x'), 8],
    ['a coerced argument', [step('double', { number: c('4') }, { result: 'x' })], variable('x'), 8],
    [
      'an optional argument that is null',
      [step('double', { number: c(4), times: reference('input', 'n') }, { result: 'x' })],
      variable('x'),
      8,
    ],
    ['a step that waits', [later(c(1), 'x'), later(binary(variable('x'), '+', c(1)), 'y')], variable('y'), 2],
    ['a disabled step', [set('x', c(1)), { ...set('x', c(2)), disabled: true }], variable('x'), 1],
    [
      'a reserved name',
      [set('response', c(1)), set('index', c(2))],
      binary(reference('response'), '+', reference('index')),
      3,
    ],
    ['a path of a variable', [set('x', c({ a: 1 })), set('x.b.c', c(2))], variable('x'), { a: 1, b: { c: 2 } }],
    [
      'values that never change',
      [set('x', c({ a: 1 })), set('y', variable('x')), set('x.a', c(2))],
      variable('y', 'a'),
      1,
    ],
    [
      'a branch',
      [step('if', { condition: c(0) }, slots(['then', [set('x', c(1))]], ['else', [set('x', c(2))]]))],
      variable('x'),
      2,
    ],
    [
      'a repeated slot',
      [
        step(
          'if',
          { condition: c(0) },
          slots(
            ['then', [set('x', c(1))]],
            ['elseif', [set('x', c(2))], { condition: c(1) }],
            ['else', [set('x', c(3))]],
          ),
        ),
      ],
      variable('x'),
      2,
    ],
    ['a missing slot', [step('if', { condition: c(1) })], null, null],
    ['a loop', [set('i', c(0)), whileLess('i', 5, increment('i'))], variable('i'), 5],
    [
      'a loop that waits',
      [set('i', c(0)), whileLess('i', 5, later(variable('i'), 'j'), increment('i'))],
      variable('j'),
      4,
    ],
    [
      'break',
      [set('i', c(0)), step('while', { condition: c(true) }, slots(['body', [increment('i'), step('break')]]))],
      variable('i'),
      1,
    ],
    [
      'return inside a loop inside a conditional',
      [
        step(
          'if',
          { condition: c(1) },
          slots([
            'then',
            [
              step(
                'each',
                { list: c([1, 2]), as: c('item') },
                slots(['body', [step('return', { value: variable('item') })]]),
              ),
            ],
          ]),
        ),
        step('return', { value: c('never') }),
      ],
      c('response'),
      1,
    ],
    [
      'return after waiting inside a loop',
      [
        step(
          'each',
          { list: c([1, 2]), as: c('item') },
          slots(['body', [later(c(1), 'x'), step('return', { value: variable('item') })]]),
        ),
        set('y', c(1)),
      ],
      c('response'),
      1,
    ],
    [
      'catch',
      [
        step(
          'try',
          {},
          slots(['try', [set('x', variable('nope'))]], ['catch', [set('m', reference('error', 'message'))]]),
        ),
      ],
      variable('m'),
      'No step sets the variable $nope.',
    ],
    [
      'catch after waiting',
      [
        step(
          'try',
          {},
          slots(
            ['try', [later(c(1), 'x'), set('x', variable('x', 'y'))]],
            ['catch', [set('m', reference('error', 'message'))]],
          ),
        ),
      ],
      variable('m'),
      'Unable to locate var: x.y',
    ],
  ])('%s', async (_title, stack, response, expected) => {
    expect(await run(stack, response)).toEqual(expected)
  })

  it('answers at once when no step waits', () => {
    const program = compileProgram(
      functionDocument({ stack: [set('x', c(1))], response: variable('x') }),
      noWorkspace,
      smallLibrary,
    )
    const { host } = { host: { clock: { now: () => 0 } } as never }
    expect(program.run({ host, input: {}, auth: null, environment: {}, limits: generousLimits() })).toBe(1)
  })

  it.each<[string, Step[], object]>([
    [
      'the innermost step',
      [
        step(
          'if',
          { condition: c(1) },
          slots(['then', [set('x', c(1)), { ...set('y', variable('x', 'z')), id: 'inner' }]]),
        ),
      ],
      { code: 'VARIABLE.MISSING', place: { step: 'inner', path: 'stack.0.slots.0.steps.1' } },
    ],
    [
      'a step that waited',
      [{ ...later(variable('nope'), 'x'), id: 'first' }],
      { code: 'VARIABLE.UNKNOWN', place: { step: 'first', path: 'stack.0' } },
    ],
    [
      'a step after one that waited',
      [later(c(1), 'x'), { ...set('y', variable('x', 'z')), id: 'second' }],
      { place: { step: 'second', path: 'stack.1' } },
    ],
    [
      'a wrong argument',
      [{ ...step('double', { number: c('many') }), id: 'here' }],
      { code: 'ARGUMENT.WRONG_TYPE', place: { step: 'here', path: 'stack.0' } },
    ],
  ])('names %s in a failure', async (_title, stack, failure) => {
    await expect(run(stack, null)).rejects.toMatchObject(failure)
  })

  it('lets a bug through as it is', async () => {
    await expect(run([step('bug')], null)).rejects.toThrow(TypeError)
  })
})
