import { describe, expect, test } from 'vitest'
import { beginHistory, type DraftHistory, edit, redo, undo } from './draft-history.ts'

interface Draft {
  readonly name: string
  readonly fields: readonly { readonly name: string; readonly required?: boolean }[]
}
const first: Draft = { name: 'user', fields: [{ name: 'id' }, { name: 'a' }] }
const withField = (name: string, more = {}): Draft => ({ ...first, fields: [{ name: 'id' }, { name, ...more }] })
const after = (...drafts: Draft[]): DraftHistory<Draft> => drafts.reduce(edit, beginHistory(first))

describe('the history of a draft', () => {
  test('goes back and forth through its states', () => {
    const added = { ...first, fields: [...first.fields, { name: 'b' }] }
    const required = withField('a', { required: true })
    const history = after(added, required)
    const back = undo(history)
    expect([history.present, back.present, undo(back).present]).toEqual([required, added, first])
    expect(redo(redo(undo(back)))).toEqual({ ...history, typing: null })
  })

  test('takes typing in one place as one edit', () => {
    expect(undo(after(withField('ab'), withField('abc'))).present).toEqual(first)
  })

  test.each([
    ['in another place', after(withField('ab'), { ...withField('ab'), name: 'users' })],
    [
      'after something else',
      after(withField('ab'), withField('ab', { required: true }), withField('abc', { required: true })),
    ],
    ['after going back', edit(undo(after(withField('x'), withField('ab', { required: true }))), withField('xy'))],
  ])('but typing %s as another', (_, history) => {
    expect(undo(history).present).not.toEqual(first)
  })

  test('keeps no state for an edit that changes nothing', () => {
    const history = beginHistory(first)
    expect(edit(history, structuredClone(first))).toBe(history)
  })

  test('forgets what was undone once something else is done, and stays where there is nothing more', () => {
    const history = edit(undo(after(withField('x'))), withField('y'))
    expect(redo(history)).toBe(history)
    expect(undo(beginHistory(first)).present).toBe(first)
  })
})
