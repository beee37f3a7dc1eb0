import {
  binary,
  constant as c,
  type Expression,
  filter,
  object,
  parseDocument,
  reference,
  type Step,
  type TableDocument,
  variable,
} from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { generousLimits } from './testing/run-program.ts'
import { increment, later, run, set, slots, step, whileLess } from './testing/steps.ts'

const user = parseDocument({
  kind: 'table',
  id: crypto.randomUUID(),
  name: 'user',
  fields: [{ id: '1', name: 'id', type: 'int' }],
}) as TableDocument

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
  ])('stops %s by its time and lets others run meanwhile', { retry: 3 }, async (_title, loop) => {
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

  const thousand = 'x'.repeat(1_000)
  const text = binary(c(thousand), '~', variable('i'))
  const forEver = (...steps: Step[]) => [set('i', c(0)), step('while', { condition: c(true) }, slots(['body', steps]))]
  const keep = (value: Expression) => set('all', { kind: 'array', items: [variable('all'), value] })
  const memory = { ...generousLimits(), memory: 20_000_000 }

  it.each<[string, Step[]]>([
    ['texts in nested lists', [increment('i'), keep(text)]],
    ['objects', [increment('i'), keep(object({ a: variable('i'), b: text }))]],
    ['results of filters', [increment('i'), keep(filter(text, 'upper'))]],
    ['results of steps', [increment('i'), later(text, 'x'), keep(variable('x'))]],
    ['parts of a value that grows', [increment('i'), set('all.more', variable('all'))]],
  ])('stops a run that keeps too many %s', { timeout: 60_000 }, async (_title, steps) => {
    await expect(run([set('all', c({})), ...forEver(...steps)], null, { limits: memory })).rejects.toMatchObject({
      code: 'LIMIT.REACHED',
      message: expect.stringContaining('20 megabytes of values (memory)'),
      place: { step: expect.any(String) },
    })
  })

  it('lets a run make as much as it likes and keep little', async () => {
    const limits = { ...generousLimits(), memory: 2_000_000 }
    const loop = whileLess('i', 20_000, increment('i'), set('all', filter(text, 'upper')))
    expect(await run([set('i', c(0)), loop], variable('i'), { limits })).toBe(20_000)
  })

  it('stops an expression that makes too much at once', async () => {
    const many = filter(binary(c(1), '..', c(100_000)), 'map', binary(c(thousand), '~', reference('this')))
    await expect(run([], many, { limits: memory })).rejects.toMatchObject({
      message: expect.stringContaining('(memory)'),
      place: { path: 'response' },
    })
  })

  it('stops an expression that goes through too many elements', async () => {
    const thousands = (items: Expression) => filter(binary(c(1), '..', c(2_000)), 'map', items)
    const limits = { ...generousLimits(), steps: 1e12 }
    await expect(run([], thousands(thousands(c(1))), { limits })).rejects.toMatchObject({
      message: expect.stringContaining('1000000 elements in one expression'),
    })
  })

  it('counts elements of each step by themselves', async () => {
    const half = set('x', filter(binary(c(1), '..', c(500_000)), 'map', c(1)))
    expect(await run([half, half, half], c(1))).toBe(1)
  })

  it('stops a run that reads too many records', async () => {
    const reading = step('read', { table: c('user'), field: c('id') }, {})
    const workspace = { table: () => user, function: () => undefined }
    await expect(
      run(forEver(reading), null, { workspace, limits: { ...generousLimits(), rows: 10 } }),
    ).rejects.toMatchObject({ code: 'LIMIT.REACHED', message: expect.stringContaining('10 rows') })
  })
})
