import { limits } from '@stackwright/contract'
import { expect, test } from 'vitest'
import { settingsOf, startLimits } from './run-settings.ts'

const defaults = Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, limit.default]))

test.each([
  ['nothing is set', {}, {}, {}],
  ['the workspace sets one', { maxSteps: 5_000 }, {}, { maxSteps: 5_000 }],
  ['the workspace sets more than the default', { maxRows: 1_000_000 }, {}, { maxRows: 1_000_000 }],
  ['the server allows less than the default', {}, { maxDepth: 10 }, { maxDepth: 10 }],
  ['the server allows less than the workspace sets', { maxDepth: 50 }, { maxDepth: 10 }, { maxDepth: 10 }],
  ['the server allows more than the workspace sets', { maxDepth: 5 }, { maxDepth: 10 }, { maxDepth: 5 }],
])('%s', (_, set, ceilings, expected) => {
  expect(settingsOf(set, ceilings)).toEqual({ ...defaults, ...expected })
})

test('every default lies within what can be set', () => {
  for (const { default: value, minimum, maximum } of Object.values(limits))
    expect([value >= minimum, value <= maximum]).toEqual([true, true])
})

test('a run starts with all of them, and is told what was allowed', () => {
  const settings = settingsOf({}, {})
  expect(startLimits(settings, 1_000)).toEqual({
    steps: 10_000_000,
    depth: 200,
    deadline: 31_000,
    memory: 256_000_000,
    rows: 100_000,
    allowed: settings,
  })
})
