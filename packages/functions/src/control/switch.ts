import { constant, defineFunction, looseEquals, t } from '@stackwright/language'
import { note, slot } from '../shared/example.ts'
import { readerOf, slotOf, slotsOf } from '../shared/parts.ts'

const slots = [
  slot('case', [note(constant('one'))], { value: constant(1) }),
  slot('case', [note(constant('two'))], { value: constant(2) }),
  slot('default', [note(constant('other'))]),
]

export default defineFunction({
  name: 'switch',
  title: 'Switch',
  summary: 'Runs the steps of the first case that equals a value.',
  sentence: 'Depending on {value}',
  family: 'flow',
  icon: 'split',
  keywords: ['case', 'choose', 'match', 'branch'],
  inputs: { value: t.any({ nullable: true, help: 'The value to compare with the cases.', script: 'subject' }) },
  slots: [
    {
      name: 'case',
      title: 'Case',
      optional: true,
      repeats: true,
      script: { suffix: 'break' },
      inputs: { value: t.any({ nullable: true, help: 'Runs when the value equals this.' }) },
    },
    { name: 'default', title: 'Otherwise', optional: true },
  ],
  flow: { kind: 'choice', value: 'value', each: 'case', otherwise: 'default' },
  examples: [
    { inputs: { value: '2' }, slots, state: { before: { seen: [] }, after: { seen: ['two'] } } },
    { inputs: { value: 3 }, slots, state: { before: { seen: [] }, after: { seen: ['other'] } } },
  ],
  compile: (parts) => {
    const value = readerOf(parts, 'value')
    const cases = slotsOf(parts, 'case').map((each) => ({ value: readerOf(each, 'value'), run: each.run }))
    const otherwise = slotOf(parts, 'default')?.run
    return (run) => {
      const compared = value(run)
      for (const each of cases) if (looseEquals(compared, each.value(run))) return each.run(run)
      return otherwise?.(run)
    }
  },
})
