import type { TraceEntry } from '@stackwright/contract'
import type { Stack } from '@stackwright/language'
import { expect, test } from 'vitest'
import { entriesByStep } from './entries-by-step.ts'

const stack: Stack = [
  { id: 's1', function: 'var', arguments: {} },
  {
    id: 's2',
    function: 'foreach',
    arguments: {},
    slots: [{ name: 'each', steps: [{ id: 's3', function: 'var', arguments: {} }] }],
  },
  { id: 's4', function: 'function.run', arguments: {} },
]
const entry = (index: number, parent: number | null, step: string, name: string): TraceEntry => ({
  ...{ index, parent, step, function: name, depth: parent === null ? 0 : 1 },
  ...{ startedAt: 0, duration: 0, inputs: {}, before: {}, after: {} },
})

test('a step has what was done at its place, and not what another document did in a step of the same id', () => {
  const trace = [
    entry(0, null, 's1', 'debug.log'),
    entry(1, null, 's1', 'var'),
    entry(2, null, 's2', 'foreach'),
    entry(3, 2, 's3', 'var'),
    entry(4, 2, 's3', 'var'),
    entry(5, null, 's4', 'function.run'),
    entry(6, 5, 's1', 'var'),
    entry(7, 6, 's3', 'var'),
  ]
  const places = [...entriesByStep(stack, trace)].map(([step, entries]) => [step, entries.map(({ index }) => index)])
  expect(places).toEqual([
    ['s1', [1]],
    ['s2', [2]],
    ['s3', [3, 4]],
    ['s4', [5]],
  ])
})
