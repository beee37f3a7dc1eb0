import { binary, constant, defineFunction, holds, type Run, type StepClosure, t, variable } from '@stackwright/language'
import { plain, slot } from '../shared/example.ts'
import { goOn } from '../shared/loop.ts'
import { conditionOf, slotOf } from '../shared/parts.ts'
import { waitingLoop } from '../shared/waiting-loop.ts'

const until = (limit: number) => [
  slot('each', [
    plain('count', 'math.add', { variable: variable('x'), value: constant(1) }),
    {
      ...plain('enough', 'conditional', { condition: binary(variable('x'), '>=', constant(limit)) }),
      slots: [slot('then', [plain('stop', 'break')])],
    },
  ]),
]

export default defineFunction({
  name: 'while',
  title: 'While',
  summary: 'Runs steps again and again as long as a condition holds.',
  sentence: 'While {condition}',
  family: 'flow',
  icon: 'rotate-cw',
  keywords: ['loop', 'until', 'repeat'],
  inputs: { condition: t.any({ title: 'Condition', help: 'Asked before each turn.', script: 'subject' }) },
  slots: [{ name: 'each', title: 'Each time' }],
  flow: { kind: 'loop', each: 'each', condition: 'condition' },
  examples: [
    { inputs: { condition: true }, slots: until(3), state: { before: { x: 0 }, after: { x: 3 } } },
    { inputs: { condition: false }, slots: until(3), state: { before: { x: 0 }, after: { x: 0 } } },
  ],
  compile: (parts) => {
    const condition = conditionOf(parts, 'condition')
    const body = slotOf(parts, 'each')?.run
    const waiting = parts.waiting('condition')
    if (body && waiting) return (run) => waitingLoop(run, body, waiting)
    const again = (run: Run) => holds(condition, run)
    if (!body) return () => undefined
    const repeat: StepClosure = (run) => {
      for (let iteration = 0; holds(condition, run); iteration++) {
        const completion = body(run, iteration)
        if (completion === undefined) continue
        if (completion instanceof Promise) return goOn(run, body, again, undefined, iteration, completion)
        if (completion === 'break') return undefined
        if (completion === 'return') return completion
      }
      return undefined
    }
    return Object.assign(repeat, { plain: { kind: 'repetition' as const, condition, body } })
  },
})
