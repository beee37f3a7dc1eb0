import { describe, expect, test } from 'vitest'
import { rangeOf, readTypedLimits, typedLimits } from './limit-values.ts'

const typed = (changes: object) => ({ ...typedLimits({}), ...changes })

describe('limits as they are typed', () => {
  test.each([
    ['nothing', {}, {}, []],
    ['seconds', { maxMilliseconds: '2.5' }, { maxMilliseconds: 2_500 }, []],
    ['megabytes', { maxMemory: ' 64 ', maxBody: '0.5' }, { maxMemory: 64_000_000, maxBody: 500_000 }, []],
    ['thousands set apart', { maxSteps: '1,000,000' }, { maxSteps: 1_000_000 }, []],
    ['parts of a step', { maxSteps: '1000.5' }, {}, ['maxSteps']],
    ['no number', { maxRows: 'many', maxDepth: '5' }, { maxDepth: 5 }, ['maxRows']],
    ['too few and too many', { maxSteps: '999', maxDepth: '1e9' }, {}, ['maxSteps', 'maxDepth']],
    ['more than the server allows', { maxRows: '11' }, {}, ['maxRows']],
    ['as many as the server allows', { maxRows: '10' }, { maxRows: 10 }, []],
  ])('%s', (_, changes, limits, wrong) => {
    expect(readTypedLimits(typed(changes), { maxRows: 10 })).toEqual({ limits, wrong })
  })

  test('come back as they were', () => {
    const limits = { maxSteps: 5_000, maxMilliseconds: 1_500, maxAnswer: 2_000_000 }
    expect(readTypedLimits(typedLimits(limits), {})).toEqual({ limits, wrong: [] })
  })

  test('have a range, which the server bounds', () => {
    expect(rangeOf('maxMilliseconds', undefined)).toEqual({ from: 0.1, to: 3600, default: 30, bounded: false })
    expect(rangeOf('maxMilliseconds', 5_000)).toEqual({ from: 0.1, to: 5, default: 5, bounded: true })
  })
})
