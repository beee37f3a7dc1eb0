import { defineFilter, defineWaitingFilter, inputOutOfRange, t, type Value } from '@stackwright/language'

const base = { summary: '', examples: [], group: 'math', value: { type: 'any', nullable: true } } as const

/** Multiplies after a turn of the event loop, and logs that it was begun; fails for what is negative. */
export const slowly = defineWaitingFilter({
  ...base,
  name: 'slowly',
  title: 'Slowly',
  inputs: { times: t.int({ optional: true, default: 1 }) },
  output: { type: 'any' },
  wait: async (value: Value, { times }, run) => {
    run.host.log(value)
    await run.host.sleep(0)
    if (typeof value !== 'number') return value
    if (value < 0) throw inputOutOfRange({ name: 'value', reason: 'is negative.' })
    return value * times
  },
})

/** A number drawn by chance. */
export const drawn = defineFilter({
  ...base,
  name: 'drawn',
  title: 'Drawn',
  inputs: {},
  output: { type: 'int' },
  run: (_: Value, __, { randomBytes }) => randomBytes(1)[0] ?? 0,
})
