import { binary, constant as c, type FunctionDocument, reference, type Value, variable } from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { functionDocument, generousLimits } from './testing/run-program.ts'
import { later, run, set, slots, step } from './testing/steps.ts'

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
  it('goes deeper than the native stack', async () => {
    const limits = { ...generousLimits(), depth: 20_000 }
    await expect(
      run([step('call', { function: c('endless') }, { result: 'x' })], null, { workspace, limits }),
    ).rejects.toMatchObject({ code: 'LIMIT.REACHED', message: expect.stringContaining('(depth)') })
    expect(limits.depth).toBe(20_000)
  })
  it('compiles a function once for all programs that call it', async () => {
    let asked = 0
    const counting = {
      table: workspace.table,
      function: (name: string) => {
        const document = documents.get(name)
        return (
          document && {
            ...document,
            get stack() {
              asked++
              return document.stack
            },
          }
        )
      },
    }
    for (let program = 0; program < 3; program++)
      await run([step('call', { function: c('slow') }, { result: 'x' })], null, { workspace: counting })
    expect(asked).toBe(1)
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
