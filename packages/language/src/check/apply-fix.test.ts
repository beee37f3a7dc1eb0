import { describe, expect, it } from 'vitest'
import type { FunctionDocument } from '../documents/function.ts'
import { parseDocument } from '../documents/parse-document.ts'
import { constant, object, variable } from '../expressions/build.ts'
import { applyFix } from './apply-fix.ts'
import type { Edit } from './fix.ts'

const inner = { id: 'in', function: 'note', arguments: { value: variable('x') } }
const document = parseDocument({
  kind: 'function',
  id: '5f0c1a52-0f3b-4a6c-9a52-6f6f6d6c7a01',
  name: 'f',
  stack: [
    { id: 'a', function: 'note', arguments: { value: object({ b: constant(1) }) } },
    {
      id: 'b',
      function: 'if',
      arguments: {},
      slots: [{ name: 'then', arguments: { condition: constant(1) }, steps: [inner] }],
    },
  ],
  response: variable('y'),
}) as FunctionDocument
const apply = (...edits: Edit[]) => applyFix(document, { title: '', edits })
const added = { id: 'guard', function: 'note', arguments: {} }

describe('edits', () => {
  it('put an expression in the place of another', () => {
    const path = ['arguments', 'value', 'entries', 0, 'value']
    const mended = apply({ kind: 'replace', step: 'a', path, from: constant(1), to: constant(2) })
    expect(mended.stack[0]?.arguments.value).toEqual(object({ b: constant(2) }))
    expect(mended.stack[1]).toBe(document.stack[1])
  })

  it('reach the arguments of slots, steps in them, and the response', () => {
    const mended = apply(
      { kind: 'replace', step: 'b', path: ['slots', 0, 'arguments', 'condition'], from: constant(1), to: constant(2) },
      { kind: 'replace', step: 'in', path: ['arguments', 'value'], from: variable('x'), to: variable('z') },
      { kind: 'replace', step: null, path: ['response'], from: variable('y'), to: variable('z') },
    )
    expect(mended.stack[1]?.slots).toEqual([
      {
        name: 'then',
        arguments: { condition: constant(2) },
        steps: [{ ...inner, arguments: { value: variable('z') } }],
      },
    ])
    expect(mended.response).toEqual(variable('z'))
  })

  it('add, take out and rename steps', () => {
    const mended = apply(
      { kind: 'insert', before: 'in', step: added },
      { kind: 'insert', before: null, step: added },
      { kind: 'remove', step: 'a' },
      { kind: 'call', step: 'b', from: 'if', to: 'group' },
    )
    expect(mended.stack.map(({ id, function: name }) => [id, name])).toEqual([
      ['b', 'group'],
      ['guard-2', 'note'],
    ])
    expect(mended.stack[0]?.slots?.[0]?.steps.map(({ id }) => id)).toEqual(['guard', 'in'])
  })

  it.each<[string, Edit]>([
    [
      'another expression',
      { kind: 'replace', step: 'a', path: ['arguments', 'value'], from: constant(2), to: constant(3) },
    ],
    [
      'a step that is gone',
      { kind: 'replace', step: 'x', path: ['arguments', 'value'], from: constant(1), to: constant(2) },
    ],
    [
      'a path that is gone',
      { kind: 'replace', step: 'a', path: ['slots', 9, 'x'], from: constant(1), to: constant(2) },
    ],
    [
      'a name that every object has',
      { kind: 'replace', step: 'a', path: ['constructor'], from: constant(1), to: constant(2) },
    ],
    ['no place to add to', { kind: 'insert', before: 'x', step: added }],
    ['nothing to take out', { kind: 'remove', step: 'x' }],
    ['another function', { kind: 'call', step: 'a', from: 'if', to: 'group' }],
  ])('leave everything as it is where there is %s', (_, edit) => expect(apply(edit)).toBe(document))
})
