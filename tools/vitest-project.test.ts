import { expect, test } from 'vitest'
import { count } from './vitest-project.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each, index) => ({ status: each, fullName: `test ${index}` })),
})

test('counts tests, files that did not load, and names what was skipped', () => {
  const testResults = [
    file('passed', 'passed', 'pending', 'todo'),
    file('failed', 'passed', 'failed', 'failed'),
    file('failed'),
  ]
  expect(count({ testResults })).toEqual({ passed: 2, failed: 3, skipped: ['test 1', 'test 2'] })
})
