import { binary, constant, defineFunction, holds, type StepClosure, t, variable } from '@stackwright/language'
import { note, slot } from '../shared/example.ts'
import { conditionOf, slotOf, slotsOf } from '../shared/parts.ts'

const options = { title: 'Condition', help: 'What must hold. null, false, 0 and what is empty do not.' }
const isMore = (than: number) => binary(variable('x'), '>', constant(than))
const slots = [
  slot('then', [note(constant('many'))]),
  slot('elseif', [note(constant('some'))], { condition: isMore(0) }),
  slot('else', [note(constant('none'))]),
]

const goThrough = () => undefined

export default defineFunction({
  name: 'conditional',
  title: 'If',
  summary: 'Runs steps only when a condition holds, and others when it does not.',
  sentence: 'If {condition}',
  family: 'flow',
  icon: 'corner-down-right',
  common: true,
  keywords: ['if', 'else', 'elseif', 'when', 'condition', 'branch'],
  inputs: { condition: t.any({ ...options, script: { slot: 'then' } }) },
  slots: [
    { name: 'then', title: 'Then', script: { name: 'if' } },
    { name: 'elseif', title: 'Else if', optional: true, repeats: true, inputs: { condition: t.any(options) } },
    { name: 'else', title: 'Else', optional: true },
  ],
  flow: { kind: 'branch', condition: 'condition', when: 'then', more: 'elseif', otherwise: 'else' },
  examples: [
    {
      title: 'The condition holds',
      inputs: { condition: true },
      slots,
      state: { before: { x: 0, seen: [] }, after: { seen: ['many'] } },
    },
    {
      title: 'Another one does',
      inputs: { condition: '' },
      slots,
      state: { before: { x: 1, seen: [] }, after: { seen: ['some'] } },
    },
    {
      title: 'None does',
      inputs: { condition: [] },
      slots,
      state: { before: { x: 0, seen: [] }, after: { seen: ['none'] } },
    },
  ],
  compile: (parts) => {
    const branches = [
      { when: conditionOf(parts, 'condition'), run: slotOf(parts, 'then')?.run ?? goThrough },
      ...slotsOf(parts, 'elseif').map((branch) => ({ when: conditionOf(branch, 'condition'), run: branch.run })),
    ]
    const otherwise = slotOf(parts, 'else')?.run
    const choose: StepClosure = (run) => {
      for (const branch of branches) if (holds(branch.when, run)) return branch.run(run)
      return otherwise?.(run)
    }
    return Object.assign(choose, { plain: { kind: 'choice' as const, branches, otherwise } })
  },
})
