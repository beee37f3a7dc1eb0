import {
  binary,
  constant as c,
  type Expression,
  type FunctionDocument,
  parseDocument,
  reference,
  type Step,
  type TableDocument,
  variable,
} from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { compileProgram } from '../program.ts'
import { pureHost } from '../testing/pure-host.ts'
import { functionDocument, generousLimits } from '../testing/run-program.ts'
import { smallLibrary } from '../testing/small-library.ts'
import { createTrace } from './create-trace.ts'
import { maskFor } from './mask.ts'
import { masked } from './text-concealer.ts'

const step = (id: string, name: string, args: Record<string, Expression>, more: Partial<Step> = {}): Step => ({
  id,
  function: name,
  arguments: args,
  ...more,
})
const set = (id: string, name: string, value: Expression) => step(id, 'set', { name: c(name), value })

const table = parseDocument({
  kind: 'table',
  id: crypto.randomUUID(),
  name: 'user',
  fields: [
    { id: '1', name: 'id', type: 'int' },
    { id: '2', name: 'password', type: 'password' },
  ],
}) as TableDocument

const tripled = functionDocument({
  name: 'tripled',
  inputs: [{ name: 'n', type: 'int' }],
  stack: [step('in', 'double', { number: reference('input', 'n'), times: c(3) }, { result: 'y' })],
  response: variable('y'),
})

async function record(
  parts: Parameters<typeof functionDocument>[0],
  {
    input = {},
    limits = {},
  }: { input?: Record<string, never>; limits?: { maxEntries?: number; maxBytes?: number } } = {},
) {
  const documents = new Map<string, FunctionDocument>([['tripled', tripled]])
  const program = compileProgram(
    functionDocument(parts),
    { table: () => table, function: (name) => documents.get(name) },
    smallLibrary,
    { traced: true },
  )
  let time = 0
  const read = program.readInputs(input)
  const trace = createTrace({
    now: () => time++,
    maxEntries: limits.maxEntries ?? 100,
    maxBytes: limits.maxBytes ?? 100_000,
    mask: maskFor(program, [read]),
  })
  const outcome = await Promise.resolve()
    .then(() =>
      program.run({ host: pureHost(), input: read, auth: null, environment: {}, limits: generousLimits(), trace }),
    )
    .catch((error: Error) => error)
  return { outcome, entries: trace.entries(), truncated: trace.truncated }
}

describe('a trace', () => {
  it('holds every step with its inputs, result and states', async () => {
    const { entries } = await record({
      stack: [set('a', 'x', c(1)), step('b', 'double', { number: variable('x') }, { result: 'y' })],
    })
    expect(entries).toEqual([
      {
        index: 0,
        parent: null,
        step: 'a',
        function: 'set',
        depth: 0,
        startedAt: 0,
        duration: 1,
        inputs: { value: 1 },
        before: {},
        after: { x: 1 },
      },
      {
        index: 1,
        parent: null,
        step: 'b',
        function: 'double',
        depth: 0,
        startedAt: 2,
        duration: 1,
        inputs: { number: 1 },
        result: 2,
        before: { x: 1 },
        after: { x: 1, y: 2 },
      },
    ])
  })

  it('tells turns of loops and who stands in whom, also after waiting', async () => {
    const { entries } = await record({
      stack: [
        step(
          'loop',
          'each',
          { list: c(['p', 'q']), as: c('item') },
          {
            slots: [{ name: 'body', steps: [step('in', 'later', { value: variable('item') }, { result: 'x' })] }],
          },
        ),
        set('last', 'z', variable('x')),
      ],
    })
    expect(
      entries.map(({ step, parent, depth, iteration, result }) => [step, parent, depth, iteration, result]),
    ).toEqual([
      ['loop', null, 0, undefined, undefined],
      ['in', 0, 1, 0, 'p'],
      ['in', 0, 1, 1, 'q'],
      ['last', null, 0, undefined, undefined],
    ])
    expect(entries[0]?.inputs).toEqual({ list: ['p', 'q'] })
    expect(entries.map(({ before, after }) => [before, after])[2]).toEqual([
      { item: 'q', x: 'p' },
      { item: 'q', x: 'q' },
    ])
  })

  it('goes into called functions', async () => {
    const { entries, outcome } = await record({
      stack: [step('out', 'call', { function: c('tripled'), input: c({ n: 5 }) }, { result: 'x' })],
      response: variable('x'),
    })
    expect(outcome).toBe(15)
    expect(entries.map(({ step, parent, after }) => [step, parent, after])).toEqual([
      ['out', null, { x: 15 }],
      ['in', 0, { y: 15 }],
    ])
  })

  it('shows failures, and of a bug nothing', async () => {
    const { entries } = await record({
      stack: [
        step(
          't',
          'try',
          {},
          {
            slots: [
              { name: 'try', steps: [set('f', 'x', binary(c(1), '/', c(0)))] },
              { name: 'catch', steps: [] },
            ],
          },
        ),
        step('b', 'bug', {}),
      ],
    })
    expect(entries.map(({ step, failure }) => [step, failure])).toEqual([
      ['t', undefined],
      ['f', { code: 'ARGUMENT.OUT_OF_RANGE', message: 'The divisor must not be 0.' }],
      ['b', { code: 'ERROR_INTERNAL', message: 'This step failed unexpectedly.' }],
    ])
  })

  it('hides sensitive inputs, passwords of tables and copies of both', async () => {
    const { entries } = await record(
      {
        inputs: [
          { name: 'secret', type: 'text', sensitive: true },
          { name: 'password', type: 'password' },
        ],
        stack: [
          step(
            'r',
            'read',
            { table: c('user'), field: c('id'), data: c({ id: 1, password: '$argon2' }) },
            { result: 'user' },
          ),
          set('s', 'copy', reference('input', 'secret')),
          set('t', 'hash', variable('user', 'password')),
          set('u', 'mixed', binary(reference('input', 'password'), '~', c('!'))),
          set('v', 'list', c(['sesame', 'fine'])),
          set('w', 'missing', variable('user', reference('input', 'password'), c('key'))),
        ],
      },
      { input: { secret: 'sesame', password: 'hunter22' } as never },
    )
    expect(entries.pop()?.failure?.message).toBe(`Unable to locate var: user.${masked}.key`)
    expect(entries.map(({ inputs }) => inputs)).toEqual([
      { table: 'user', field: 'id', data: { id: 1, password: masked } },
      { value: masked },
      { value: masked },
      { value: masked },
      { value: [masked, 'fine'] },
    ])
    expect(entries.at(-1)?.after).toMatchObject({
      user: { id: 1, password: masked },
      copy: masked,
      mixed: masked,
      hash: masked,
      list: [masked, 'fine'],
    })
    expect(entries[0]?.result).toEqual({ id: 1, password: masked })
  })

  it.each([
    ['entries', { maxEntries: 3 }, 3],
    ['bytes', { maxBytes: 1_000 }, 20],
  ] as const)('is cut at its limit of %s and the run goes on', async (_title, limits, most) => {
    const { entries, truncated, outcome } = await record(
      {
        stack: [
          set('i', 'i', c(0)),
          set('s', 's', c('x')),
          step(
            'loop',
            'while',
            { condition: binary(variable('i'), '<', c(50)) },
            {
              slots: [
                {
                  name: 'body',
                  steps: [
                    set('n', 'i', binary(variable('i'), '+', c(1))),
                    set('g', 's', binary(variable('s'), '~', c('xxxxxxxxxx'))),
                  ],
                },
              ],
            },
          ),
        ],
        response: variable('i'),
      },
      { limits },
    )
    expect([truncated, outcome]).toEqual([true, 50])
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.length).toBeLessThanOrEqual(most)
  })

  it('is not heard by programs compiled without', async () => {
    const program = compileProgram(
      functionDocument({ stack: [set('a', 'x', c(1))] }),
      { table: () => undefined, function: () => undefined },
      smallLibrary,
    )
    const trace = createTrace({ now: () => 0, maxEntries: 10, maxBytes: 1_000 })
    await program.run({ host: pureHost(), input: {}, auth: null, environment: {}, limits: generousLimits(), trace })
    expect(trace.entries()).toEqual([])
  })
})
