import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { constant, object, reference, variable } from '../expressions/build.ts'
import type { Slot, Stack, Step } from '../stacks/step.ts'
import { copySteps, duplicateStep, readSteps, withNewIds } from './copy-steps.ts'
import { findStep, stackAt } from './find-step.ts'
import { insertSteps } from './insert-steps.ts'
import { moveStep, stepPlaceBeside } from './move-step.ts'
import { removeStep } from './remove-step.ts'
import { addSlot, removeSlot, setArgument, setResult, updateStep } from './update-step.ts'
import { variablesBefore } from './variables-before.ts'
import { type StepPlace, walkSteps } from './walk-steps.ts'

const step = (id: string, ...slots: Slot[]): Step => ({
  id,
  function: 'f',
  arguments: {},
  ...(slots.length > 0 && { slots }),
})
const slot = (name: string, ...steps: Step[]): Slot => ({ name, steps })
/** Ids in one line: `a if(b,c|d) e`. */
const outline = (stack: Stack): string =>
  stack.map(({ id, slots }) => (slots ? `${id}(${slots.map(({ steps }) => outline(steps)).join('|')})` : id)).join(' ')
const stack: Stack = [step('a'), step('if', slot('then', step('b'), step('c')), slot('else')), step('d')]
const counter = () => {
  let last = 0
  return () => `n${++last}`
}

test('walkSteps reads from top to bottom with places and parents', () => {
  const walked = [...walkSteps(stack)].map(({ step: { id }, stack: address, position, parents }) => [
    id,
    address && `${address.step}.${address.slot}`,
    position,
    parents.map((parent) => parent.id).join('/'),
  ])
  expect(walked).toEqual([
    ['a', null, 0, ''],
    ['if', null, 1, ''],
    ['b', 'if.0', 0, 'if'],
    ['c', 'if.0', 1, 'if'],
    ['d', null, 2, ''],
  ])
  expect(findStep(stack, 'x')).toBeUndefined()
  expect(stackAt(stack, { step: 'if', slot: 2 })).toBeUndefined()
})

test.each<[string, StepPlace, string]>([
  ['at the start', { stack: null, position: 0 }, 'x a if(b c|) d'],
  ['past the end', { stack: null, position: 99 }, 'a if(b c|) d x'],
  ['in a slot', { stack: { step: 'if', slot: 0 }, position: 1 }, 'a if(b x c|) d'],
  ['in an empty slot', { stack: { step: 'if', slot: 1 }, position: 0 }, 'a if(b c|x) d'],
  ['in no slot', { stack: { step: 'if', slot: 2 }, position: 0 }, 'a if(b c|) d'],
])('insertSteps %s', (_, place, expected) => {
  expect(outline(insertSteps(stack, place, step('x')))).toBe(expected)
})

test.each<[string, string, StepPlace, string]>([
  ['down', 'a', { stack: null, position: 1 }, 'if(b c|) a d'],
  ['up', 'd', { stack: null, position: 0 }, 'd a if(b c|)'],
  ['into a slot', 'd', { stack: { step: 'if', slot: 1 }, position: 0 }, 'a if(b c|d)'],
  ['between slots', 'c', { stack: { step: 'if', slot: 1 }, position: 0 }, 'a if(b|c) d'],
  ['out of a slot', 'b', { stack: null, position: 0 }, 'b a if(c|) d'],
  ['not into itself', 'if', { stack: { step: 'if', slot: 0 }, position: 0 }, 'a if(b c|) d'],
  ['not to nowhere', 'a', { stack: { step: 'if', slot: 9 }, position: 0 }, 'a if(b c|) d'],
])('moveStep %s', (_, id, place, expected) => {
  expect(outline(moveStep(stack, id, place))).toBe(expected)
})

test.each([
  ['a', 'up', undefined],
  ['a', 'down', 'if(b c|) a d'],
  ['b', 'up', 'a b if(c|) d'],
  ['c', 'down', 'a if(b|) c d'],
  ['c', 'up', 'a if(c b|) d'],
  ['d', 'down', undefined],
] as const)('stepPlaceBeside moves %s %s', (id, direction, expected) => {
  const place = stepPlaceBeside(stack, id, direction)
  expect(place && outline(moveStep(stack, id, place))).toBe(expected)
})

describe('changes of one step', () => {
  const only = (changed: Stack) => changed[0] as Step
  const start = [step('a', slot('then'))]
  test.each<[string, Stack, Step]>([
    ['describe', updateStep(start, 'a', { description: 'why' }), { ...only(start), description: 'why' }],
    ['enable', updateStep(updateStep(start, 'a', { disabled: true }), 'a', { disabled: undefined }), only(start)],
    ['set', setArgument(start, 'a', 'x', constant(1)), { ...only(start), arguments: { x: constant(1) } }],
    ['unset', setArgument(setArgument(start, 'a', 'x', constant(1)), 'a', 'x', undefined), only(start)],
    [
      'set in a slot',
      setArgument(start, 'a', 'x', constant(1), 0),
      { ...only(start), slots: [{ ...slot('then'), arguments: { x: constant(1) } }] },
    ],
    ['result', setResult(start, 'a', 'r'), { ...only(start), result: 'r' }],
    ['no result', setResult(setResult(start, 'a', 'r'), 'a', ''), only(start)],
    ['slot', addSlot(start, 'a', slot('else')), { ...only(start), slots: [slot('then'), slot('else')] }],
    ['slot first', addSlot(start, 'a', slot('else'), 0), { ...only(start), slots: [slot('else'), slot('then')] }],
    ['slot away', removeSlot(start, 'a', 0), { ...only(start), slots: [] }],
  ])('%s', (_, changed, expected) => expect(only(changed)).toEqual(expected))
})

test('copies carry new ids, also inside slots', () => {
  expect(outline(duplicateStep(stack, 'if', counter()))).toBe('a if(b c|) n3(n1 n2|) d')
  expect(outline(readSteps(copySteps(stack), counter()) ?? [])).toBe('n1 n4(n2 n3|) n5')
})

test.each(['', 'null', '[]', '{"steps":[]}', '{"steps":[{"id":"a"}]}', '{"steps":"x"}'])(
  'readSteps refuses %j',
  (text) => {
    expect(readSteps(text, counter())).toBeUndefined()
  },
)

test('variablesBefore tells what can be read at a step', () => {
  const loop: Step = {
    ...step('loop', slot('each', { ...step('inside'), result: 'found' })),
    arguments: { as: variable('item'), list: reference('input', 'list') },
    result: 'never',
  }
  const program: Stack = [
    { ...step('first'), result: 'user' },
    loop,
    { ...step('last'), result: 'end', arguments: { as: constant('a.b') } },
  ]
  const before = (id?: string) => variablesBefore(program, id, (_, name) => name === 'as')
  expect(before('first')).toEqual([])
  expect(before('inside')).toEqual(['user', 'item'])
  expect(before('last')).toEqual(['user', 'never', 'item', 'found'])
  expect(before()).toEqual(['user', 'never', 'item', 'found', 'end', 'a'])
})

/** Random stacks in which every step has another id. */
const stacks = fc
  .letrec<{ stack: Stack }>((tie) => ({
    stack: fc.array(
      fc.record({
        id: fc.constant(''),
        function: fc.constant('f'),
        arguments: fc.constant({ data: object({ a: constant(1) }) }),
        slots: fc.oneof(
          { maxDepth: 2 },
          fc.constant<Slot[]>([]),
          fc.array(fc.record({ name: fc.constant('s'), steps: tie('stack') }), { maxLength: 2 }),
        ),
      }),
      { maxLength: 3 },
    ),
  }))
  .stack.map((random) => withNewIds(random, counter()))
const placesOf = (random: Stack): StepPlace[] => [
  { stack: null, position: 0 },
  ...[...walkSteps(random)].flatMap((walked) => [
    { stack: walked.stack, position: walked.position + 1 },
    ...(walked.step.slots ?? []).map((_, index) => ({ stack: { step: walked.step.id, slot: index }, position: 0 })),
  ]),
]

describe('for any stack', () => {
  test('removing what was inserted gives the stack back', () => {
    fc.assert(
      fc.property(stacks, fc.nat(), (random, at) => {
        const places = placesOf(random)
        const place = places[at % places.length] as StepPlace
        const inserted = insertSteps(random, place, step('new'))
        expect(findStep(inserted, 'new')).toMatchObject(place)
        expect(removeStep(inserted, 'new')).toEqual(random)
      }),
    )
  })

  test('moving loses and repeats no step, and moving back undoes it', () => {
    fc.assert(
      fc.property(stacks, fc.nat(), fc.nat(), (random, which, at) => {
        const walked = [...walkSteps(random)]
        const moved = walked[which % Math.max(1, walked.length)]
        if (!moved) return
        const places = placesOf(removeStep(random, moved.step.id))
        const place = places[at % places.length] as StepPlace
        const after = moveStep(random, moved.step.id, place)
        const ids = (list: Stack) => [...walkSteps(list)].map((entry) => entry.step.id).sort()
        expect(ids(after)).toEqual(ids(random))
        expect(moveStep(after, moved.step.id, moved)).toEqual(random)
      }),
    )
  })

  test('what an edit does not touch stays the same object', () => {
    fc.assert(
      fc.property(stacks, (random) => {
        const changed = insertSteps(random, { stack: null, position: 0 }, step('new'))
        expect(changed.slice(1).every((own, position) => own === random[position])).toBe(true)
        expect(removeStep(random, 'missing')).toBe(random)
        expect(setResult(random, 'missing', 'x')).toBe(random)
      }),
    )
  })
})
