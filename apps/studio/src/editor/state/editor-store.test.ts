import type { DocumentRecord } from '@stackwright/contract'
import type { FunctionDocument, ProgramDocument } from '@stackwright/language'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createEditorStore } from './editor-store.ts'

const document: FunctionDocument = {
  kind: 'function',
  id: '00000000-0000-4000-8000-000000000000',
  name: 'f',
  description: '',
  docs: '',
  tags: [],
  active: true,
  history: 'errors',
  middleware: { pre: null, post: null },
  tests: [],
  inputs: [],
  stack: [{ id: 'a', function: 'f', arguments: {} }],
  response: null,
}
const record = (changes: Partial<DocumentRecord> = {}): DocumentRecord => ({
  document,
  revision: 1,
  publishedRevision: null,
  hash: '',
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedBy: null,
  problems: [],
  ...changes,
})
const describeAs = (description: string) => (draft: ProgramDocument) => ({ ...draft, description })
const start = (editable = true, restored: ProgramDocument | null = null) => {
  const store = createEditorStore(record(), editable, restored)
  return { store, get: store.getState, text: () => store.getState().draft.description }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('undo and redo go back and forth; a new edit ends what could be redone', () => {
  const { get, text } = start()
  get().edit(describeAs('one'))
  get().edit(describeAs('two'))
  get().undo()
  expect([text(), get().dirty]).toEqual(['one', true])
  get().redo()
  expect(text()).toBe('two')
  get().undo()
  get().undo()
  get().undo()
  expect([text(), get().dirty]).toEqual(['', false])
  get().edit(describeAs('three'))
  get().redo()
  expect([text(), get().past.length]).toEqual(['three', 1])
})

test('typing is undone at once, unless it paused or went elsewhere in between', () => {
  const { get, text } = start()
  for (const typed of ['a', 'ab', 'abc']) get().edit(describeAs(typed), 'description')
  vi.advanceTimersByTime(5_000)
  get().edit(describeAs('abcd'), 'description')
  get().edit((draft) => ({ ...draft, docs: 'x' }), 'docs')
  get().edit(describeAs('abcde'), 'description')
  const seen: string[] = []
  while (get().past.length > 0) {
    get().undo()
    seen.push(`${text()}/${get().draft.docs}`)
  }
  expect(seen).toEqual(['abcd/x', 'abcd/', 'abc/', '/'])
})

test('what is not to be edited stays, and an edit that changes nothing leaves no trace', () => {
  const viewer = start(false)
  viewer.get().edit(describeAs('x'))
  expect(viewer.get().draft).toBe(document)
  const { get } = start()
  get().edit((draft) => draft)
  get().editStack((stack) => stack)
  expect([get().past, get().dirty]).toEqual([[], false])
})

test('a step that is undone away is neither selected nor open', () => {
  const { get } = start()
  get().editStack((stack) => [...stack, { id: 'b', function: 'f', arguments: {} }])
  get().open('b')
  expect([get().selected, get().opened]).toEqual(['b', 'b'])
  get().undo()
  expect([get().selected, get().opened]).toEqual([null, null])
})

test('a save takes over what was sent; what was typed meanwhile stays an edit', () => {
  const { get, text } = start()
  get().edit(describeAs('sent'))
  const sent = get().draft
  get().edit(describeAs('later'))
  get().saved(record({ document: sent, revision: 2 }), sent)
  expect([text(), get().dirty, get().base.revision]).toEqual(['later', true, 2])
  get().saved(record({ document: get().draft, revision: 3 }), get().draft)
  expect([get().dirty, get().base.revision]).toEqual([false, 3])
})

test('after a conflict: theirs is loaded, or mine goes on from their revision', () => {
  const theirs = record({ document: { ...document, description: 'theirs' }, revision: 2 })
  const keep = start()
  keep.get().edit(describeAs('mine'))
  keep.get().rebase(theirs)
  expect([keep.text(), keep.get().dirty, keep.get().base.revision]).toEqual(['mine', true, 2])
  const load = start()
  load.get().edit(describeAs('mine'))
  load.get().load(theirs)
  expect([load.text(), load.get().dirty, load.get().past]).toEqual(['theirs', false, []])
})

test('restored edits are edits', () => {
  expect(start(true, { ...document, description: 'kept' }).get().dirty).toBe(true)
  expect(start(true, { ...document }).get().dirty).toBe(false)
})
