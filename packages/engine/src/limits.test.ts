import { binary, constant as c, filter, type Step, variable } from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { generousLimits } from './testing/run-program.ts'
import { later, run, set, slots, step } from './testing/steps.ts'

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
