import {
  binary,
  constant as c,
  type Expression,
  type FunctionDocument,
  filter,
  reference,
  type Step,
  type Value,
  variable,
} from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { compileProgram } from './program.ts'
import { functionDocument, generousLimits, noWorkspace, runParts, runProgram } from './testing/run-program.ts'
import { smallLibrary } from './testing/small-library.ts'

let count = 0
const step = (name: string, args: Record<string, Expression> = {}, more: Partial<Step> = {}): Step => ({
  id: `s${count++}`,
  function: name,
  arguments: args,
  ...more,
})
const set = (name: string, value: Expression) => step('set', { name: c(name), value })
const slots = (...given: [string, Step[], Record<string, Expression>?][]) => ({
  slots: given.map(([name, steps, args]) => ({ name, steps, ...(args && { arguments: args }) })),
})
const increment = (name: string, by: Expression = c(1)) => set(name, binary(variable(name), '+', by))
const whileLess = (name: string, limit: number, ...steps: Step[]) =>
  step('while', { condition: binary(variable(name), '<', c(limit)) }, slots(['body', steps]))
const later = (value: Expression, result: string) => step('later', { value }, { result })

const run = (stack: Step[], response: Expression | null, options: Parameters<typeof runParts>[2] = {}) =>
  runParts({ stack, response, inputs: [{ name: 'n', type: 'int', required: false }] }, smallLibrary, options)

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

describe('functions', () => {
  const fibonacci = functionDocument({
    name: 'fibonacci',
    inputs: [{ name: 'n', type: 'int' }],
    stack: [
      step(
        'if',
        { condition: binary(reference('input', 'n'), '<', c(2)) },
        slots(['then', [step('return', { value: reference('input', 'n') })]]),
      ),
      ...[1, 2].map((less) =>
        step(
          'call',
          {
            function: c('fibonacci'),
            input: { kind: 'object', entries: [{ key: 'n', value: binary(reference('input', 'n'), '-', c(less)) }] },
          },
          { result: `f${less}` },
        ),
      ),
    ],
    response: binary(variable('f1'), '+', variable('f2')),
  })
  const endless = functionDocument({
    name: 'endless',
    stack: [step('call', { function: c('endless') }, { result: 'x' })],
  })
  const slow = functionDocument({ name: 'slow', stack: [later(c(3), 'x')], response: variable('x') })
  const wrong = functionDocument({ name: 'wrong', stack: [{ ...set('x', variable('nope')), id: 'inside' }] })
  const documents = new Map<string, FunctionDocument>(
    [fibonacci, endless, slow, wrong].map((document) => [document.name, document]),
  )
  const workspace = { table: () => undefined, function: (name: string) => documents.get(name) }
  const call = (name: string, input: Value = {}) =>
    run(
      [{ ...step('call', { function: c(name), input: c(input as never) }, { result: 'x' }), id: 'caller' }],
      variable('x'),
      { workspace },
    )

  it('calls itself', async () => expect(await call('fibonacci', { n: 15 })).toBe(610))
  it('waits for one that waits', async () => expect(await call('slow')).toBe(3))
  it('checks inputs', async () => {
    await expect(call('fibonacci', { n: 'x' })).rejects.toMatchObject({
      code: 'INPUT.WRONG_TYPE',
      place: { step: 'caller' },
    })
  })
  it('stops endless recursion', async () => {
    await expect(call('endless')).rejects.toMatchObject({ code: 'LIMIT.REACHED' })
  })
  it('stops recursion deeper than the call stack', async () => {
    const limits = { ...generousLimits(), depth: 1_000_000, steps: 1e9 }
    await expect(
      run([step('call', { function: c('endless') }, { result: 'x' })], null, { workspace, limits }),
    ).rejects.toMatchObject({ code: 'LIMIT.REACHED' })
  })
  it('gives the depth back', async () => {
    const limits = { ...generousLimits(), depth: 20 }
    await run([step('call', { function: c('fibonacci'), input: c({ n: 10 }) }, { result: 'x' })], null, {
      workspace,
      limits,
    })
    expect(limits.depth).toBe(20)
  })
  it('names the function in which something failed', async () => {
    await expect(call('wrong')).rejects.toMatchObject({ place: { step: 'inside', path: 'stack.0', document: 'wrong' } })
  })
})

describe('limits', () => {
  const forever = step('while', { condition: c(true) }, slots(['body', [set('x', c(1))]]))
  const idle = step('while', { condition: c(true) }, slots(['body', []]))
  const waiting = step('while', { condition: c(true) }, slots(['body', [later(c(1), 'x')]]))

  it.each<[string, Step]>([
    ['a loop', forever],
    ['an empty loop', idle],
    ['a loop that waits', waiting],
  ])('stops %s by its steps', async (_title, loop) => {
    await expect(run([loop], null, { limits: { ...generousLimits(), steps: 10_000 } })).rejects.toMatchObject({
      code: 'LIMIT.REACHED',
      message: expect.stringContaining('steps'),
    })
  })

  it.each<[string, Step]>([
    ['a loop', forever],
    ['an empty loop', idle],
    ['a loop that waits', waiting],
  ])('stops %s by its time and lets others run meanwhile', async (_title, loop) => {
    const limits = { steps: Number.MAX_SAFE_INTEGER, depth: 10, deadline: Date.now() + 200 }
    let longest = 0
    let last = performance.now()
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 1)
    await expect(run([loop], null, { limits })).rejects.toMatchObject({
      code: 'LIMIT.REACHED',
      message: expect.stringContaining('time'),
    })
    clearInterval(timer)
    // 15 ms are meant; the machine that runs the tests may be busy.
    expect(longest).toBeLessThan(150)
    expect(longest).toBeGreaterThan(0)
  })

  it('stops expressions inside expressions', async () => {
    const thousand = binary(c(1), '..', c(100_000))
    const nested = filter(thousand, 'map', filter(thousand, 'map', c(1)))
    const byTime = { ...generousLimits(), steps: 1e12, deadline: Date.now() + 100 }
    await expect(run([], nested, { limits: byTime })).rejects.toMatchObject({ code: 'LIMIT.REACHED' })
    const bySteps = { ...generousLimits(), steps: 1_000 }
    await expect(run([], nested, { limits: bySteps })).rejects.toMatchObject({ code: 'LIMIT.REACHED' })
  })

  it('turns values that grow too large into a failure', async () => {
    const growing = step(
      'while',
      { condition: c(true) },
      slots(['body', [set('x', binary(variable('x'), '~', variable('x')))]]),
    )
    await expect(run([set('x', c('0123456789')), growing], null)).rejects.toMatchObject({ code: 'LIMIT.REACHED' })
  })
})

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
