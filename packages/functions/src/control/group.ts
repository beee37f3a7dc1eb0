import { constant, defineFunction } from '@stackwright/language'
import { note, slot } from '../shared/example.ts'
import { slotOf } from '../shared/parts.ts'

export default defineFunction({
  name: 'group',
  title: 'Group',
  summary: 'Holds steps together so that they can be folded; they run as if they stood alone.',
  sentence: 'Group of steps',
  family: 'flow',
  icon: 'folder',
  keywords: ['fold', 'section', 'block', 'folder'],
  inputs: {},
  slots: [{ name: 'stack', title: 'Steps' }],
  flow: { kind: 'sequence' },
  examples: [
    {
      inputs: {},
      slots: [slot('stack', [note(constant(1)), note(constant(2))])],
      state: { before: { seen: [] }, after: { seen: [1, 2] } },
    },
    { inputs: {}, slots: [slot('stack', [])], state: { before: { seen: [] }, after: { seen: [] } } },
  ],
  compile: (parts) => slotOf(parts, 'stack')?.run ?? (() => undefined),
})
