import { binary, constant as c, type Expression, reference, type Step, variable } from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { compileProgram } from './program.ts'
import { functionDocument, runProgram } from './testing/run-program.ts'
import { smallLibrary } from './testing/small-library.ts'
import { set, slots, step } from './testing/steps.ts'

describe('problems', () => {
  const table = { name: 'user', fields: [{ name: 'id' }, { name: 'email' }] } as never
  const workspace = { table: (name: string) => (name === 'user' ? table : undefined), function: () => undefined }
  const problemsOf = (stack: Step[], response: Expression | null = null) =>
    compileProgram(functionDocument({ stack, response }), workspace, smallLibrary).problems.map(
      ({ code, path, step }) => [code, path, step],
    )

  it.each<[string, Step, [string, string][]]>([
    ['nothing wrong', step('read', { table: c('user'), field: c('email') }), []],
    ['an unknown function', step('nope'), [['FUNCTION.UNKNOWN', 'stack.0']]],
    [
      'an unknown table',
      step('read', { table: c('nobody'), field: c('id') }),
      [['TABLE.UNKNOWN', 'stack.0.arguments.table']],
    ],
    [
      'an unknown field',
      step('read', { table: c('user'), field: c('age') }),
      [['COLUMN.UNKNOWN', 'stack.0.arguments.field']],
    ],
    [
      'a table that is computed',
      step('read', { table: variable('x'), field: c('id') }),
      [
        ['EXPRESSION.INVALID', 'stack.0.arguments.table'],
        ['VARIABLE.UNKNOWN', 'stack.0.arguments.table'],
      ],
    ],
    ['a missing argument', step('double'), [['ARGUMENT.MISSING', 'stack.0.arguments.number']]],
    [
      'an unknown argument',
      step('double', { number: c(1), nope: c(1) }),
      [['ARGUMENT.UNKNOWN', 'stack.0.arguments.nope']],
    ],
    ['a wrong constant', step('double', { number: c('x') }), [['ARGUMENT.WRONG_TYPE', 'stack.0.arguments.number']]],
    ['a missing target', step('set', { value: c(1) }), [['ARGUMENT.MISSING', 'stack.0.arguments.name']]],
    [
      'a target that is none',
      step('set', { name: c(1), value: c(1) }),
      [['EXPRESSION.INVALID', 'stack.0.arguments.name']],
    ],
    [
      'a result of a step that has none',
      step('set', { name: c('x'), value: c(1) }, { result: 'y' }),
      [['EXPRESSION.INVALID', 'stack.0.result']],
    ],
    ['an unknown slot', step('double', { number: c(1) }, slots(['body', []])), [['SLOT.UNKNOWN', 'stack.0.slots.0']]],
    [
      'a slot that stands twice',
      step('while', { condition: c(0) }, slots(['body', []], ['body', []])),
      [['SLOT.UNKNOWN', 'stack.0.slots.1']],
    ],
    ['break outside of a loop', step('break'), [['STEP.MISPLACED', 'stack.0']]],
    [
      'an unknown called function',
      step('call', { function: c('nope') }),
      [['FUNCTION.UNKNOWN', 'stack.0.arguments.function']],
    ],
    [
      'inside a slot',
      step('if', { condition: c(1) }, slots(['then', [step('nope')]])),
      [['FUNCTION.UNKNOWN', 'stack.0.slots.0.steps.0']],
    ],
    [
      'inside an expression',
      set('x', binary(reference('input', 'a'), '+', variable('b'))),
      [
        ['INPUT.UNKNOWN', 'stack.0.arguments.value'],
        ['VARIABLE.UNKNOWN', 'stack.0.arguments.value'],
      ],
    ],
  ])('%s', (_title, first, expected) => {
    expect(problemsOf([first]).map(([code, path]) => [code, path])).toEqual(expected)
  })

  it('names the step', () => {
    expect(problemsOf([{ ...step('nope'), id: 'abc' }])).toEqual([['FUNCTION.UNKNOWN', 'stack.0', 'abc']])
  })

  it('fails with the very message when it is reached, and not before', async () => {
    const program = compileProgram(
      functionDocument({
        stack: [step('if', { condition: reference('env', 'REACH') }, slots(['then', [step('nope')]]))],
        response: c('fine'),
      }),
      workspace,
      smallLibrary,
    )
    expect(await runProgram(program)).toBe('fine')
    await expect(runProgram(program, { environment: { REACH: true } })).rejects.toThrow(program.problems[0]?.message)
  })
})
