import { defineFunction, t, variable } from '@stackwright/language'
import { note, slot } from '../shared/example.ts'
import { loop } from '../shared/loop.ts'
import { readerOf, slotOf, targetOf } from '../shared/parts.ts'

const slots = [slot('each', [note(variable('i'))])]

export default defineFunction({
  name: 'for',
  title: 'Repeat',
  summary: 'Runs steps so many times and counts from 0.',
  sentence: 'Repeat {count} times, counting in {as}',
  family: 'flow',
  icon: 'repeat-1',
  keywords: ['loop', 'for', 'times', 'count'],
  inputs: {
    count: t.int({ help: 'How many times.', script: 'subject' }),
    as: t.variable({ title: 'Counter', help: 'The variable that holds 0, 1, 2 …' }),
  },
  slots: [{ name: 'each', title: 'Each time', binds: ['as'] }],
  flow: { kind: 'loop', each: 'each', as: 'as' },
  examples: [
    { inputs: { count: 3, as: 'i' }, slots, state: { before: { seen: [] }, after: { seen: [0, 1, 2] } } },
    { inputs: { count: -1, as: 'i' }, slots, state: { before: { seen: [] }, after: { seen: [] } } },
    { inputs: { count: 'many', as: 'i' }, slots: [slot('each', [])], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  compile: (parts) => {
    const count = readerOf(parts, 'count')
    const counter = targetOf(parts, 'as')
    const body = slotOf(parts, 'each')?.run
    return (run) => {
      const times = count(run) as number
      if (!body) return undefined
      return loop(run, body, (turn, iteration) => {
        if (iteration >= times) return false
        counter.write(turn, iteration)
        return true
      })
    }
  },
})
