import type { Value } from '@stackwright/language'
import { expect, it } from 'vitest'
import { RunLogs } from './run-logs.ts'
import { tooDeep } from './shown-copies.ts'

const logged = (...values: Value[]) => {
  const logs = new RunLogs()
  for (const value of values) logs.add(value)
  return logs
}

it('shows what was logged, in order and without what is hidden', () => {
  expect(logged('a', { b: [1] }, null).shown()).toEqual(['a', { b: [1] }, null])
  expect(logged('a', 'secret').shown((value) => (value === 'secret' ? '•' : value))).toEqual(['a', '•'])
})

it('leaves out what is too much: values, bytes, and text without end', () => {
  expect(logged(...Array.from({ length: 2_000 }, (_, index) => index)).shown()).toHaveLength(1_000)
  expect(logged('a', 'x'.repeat(3_000_000), 'b').shown()).toEqual(['a'])
  let endless: Value = ['x']
  for (let times = 0; times < 60; times++) endless = [endless, endless]
  expect(logged('a', endless, 'b').shown()).toEqual(['a'])
})

it('says of what nests too deeply that it does', () => {
  let deep: Value = []
  for (let level = 0; level < 20_000; level++) deep = [deep]
  expect(logged('a', deep, 'b').shown()).toEqual(['a', tooDeep, 'b'])
})
