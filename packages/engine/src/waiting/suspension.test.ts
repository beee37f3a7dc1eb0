import {
  array,
  binary,
  constant as c,
  type Expression,
  Failure,
  filter,
  type Step,
  type Value,
  variable,
} from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { compileProgram } from '../program.ts'
import { pureHost } from '../testing/pure-host.ts'
import { functionDocument, noWorkspace, runParts } from '../testing/run-program.ts'
import { smallLibrary } from '../testing/small-library.ts'
import { set, slots, step } from '../testing/steps.ts'

const slowly = (value: Expression, ...args: Expression[]) => filter(value, 'slowly', ...args)
const drawn = filter(c(null), 'drawn')

/** The response, and what the waiting filters were begun with. */
async function run(stack: Step[], response: Expression): Promise<{ value: Value; begun: Value[] }> {
  const begun: Value[] = []
  const value = await runParts({ stack, response }, smallLibrary, { host: pureHost((each) => void begun.push(each)) })
  return { value, begun }
}

describe('expressions that wait', () => {
  it.each<[string, Step[], Expression, Value, Value[]]>([
    ['in a response', [], slowly(c(2), c(3)), 6, [2]],
    ['in an argument', [set('x', slowly(c(2)))], variable('x'), 2, [2]],
    ['one inside another', [], slowly(slowly(c(2), c(2)), slowly(c(5))), 20, [2, 5, 4]],
    ['several', [], array(slowly(c(1)), slowly(c(2)), slowly(c(3))), [1, 2, 3], [1, 2, 3]],
    ['in a coerced argument', [step('double', { number: slowly(c('4')) }, { result: 'x' })], variable('x'), 8, ['4']],
    ['only where they are reached', [], binary(slowly(c(1)), '||', slowly(c(2))), 1, [1]],
    [
      'in conditions, and only in those that are asked',
      [
        step(
          'if',
          { condition: slowly(c(0)) },
          slots(
            ['then', [set('x', c('then'))]],
            ['elseif', [set('x', slowly(c('elseif')))], { condition: slowly(c(1)) }],
            ['elseif', [set('x', c('never'))], { condition: slowly(c(2)) }],
          ),
        ),
      ],
      variable('x'),
      'elseif',
      [0, 1, 'elseif'],
    ],
    [
      'in a loop and its condition',
      [
        set('x', c(0)),
        step(
          'while',
          { condition: binary(slowly(variable('x')), '<', c(3)) },
          slots(['body', [set('x', binary(slowly(variable('x')), '+', c(1)))]]),
        ),
      ],
      variable('x'),
      3,
      [0, 0, 1, 1, 2, 2, 3],
    ],
  ])('%s', async (_, stack, response, value, begun) => {
    expect(await run(stack, response)).toEqual({ value, begun })
  })

  it('draw their chances once', async () => {
    const seen: Value[] = []
    const host = pureHost((each) => void seen.push(each))
    const value = await runParts({ response: array(drawn, slowly(drawn), drawn) }, smallLibrary, { host })
    expect((value as Value[])[1]).toBe(seen[0])
  })

  it('fail where they stand', async () => {
    const stack = [set('x', c(1)), { ...set('y', slowly(c(-1))), id: 'here' }]
    const failure = await run(stack, c(null)).catch((error) => error)
    expect(failure).toBeInstanceOf(Failure)
    expect([failure.code, failure.place]).toEqual(['INPUT.OUT_OF_RANGE', { step: 'here', path: 'stack.1' }])
    const response = await run([], slowly(c(-1))).catch((error) => error)
    expect([response.code, response.place]).toEqual(['INPUT.OUT_OF_RANGE', { path: 'response' }])
  })

  it('can be caught', async () => {
    const stack = [
      step('try', {}, slots(['try', [set('x', slowly(c(-1)))]], ['catch', [set('x', slowly(c('caught')))]])),
    ]
    expect(await run(stack, variable('x'))).toEqual({ value: 'caught', begun: [-1, 'caught'] })
  })

  it.each<[string, Step[], Expression]>([
    ['for each element', [], filter(c([1]), 'map', slowly(c(1)))],
    [
      'in the path of what is written',
      [set('x', c({})), step('set', { name: variable('x', slowly(c('a'))), value: c(1) })],
      c(1),
    ],
  ])('are refused %s', async (_, stack, response) => {
    const { problems } = compileProgram(functionDocument({ stack, response }), noWorkspace, smallLibrary)
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['EXPRESSION.INVALID', 'error']])
    await expect(run(stack, response)).rejects.toMatchObject({ code: 'EXPRESSION.INVALID' })
  })

  it('leave a program without them synchronous', () => {
    const program = compileProgram(functionDocument({ response: drawn }), noWorkspace, smallLibrary)
    const limits = { steps: 10, depth: 1, deadline: Date.now() + 10_000 }
    const value = program.run({ host: pureHost(), input: {}, auth: null, environment: {}, limits })
    expect(typeof value).toBe('number')
  })
})
