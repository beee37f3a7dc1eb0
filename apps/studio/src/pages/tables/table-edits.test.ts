import type { TableDocument } from '@stackwright/language'
import { describe, expect, test } from 'vitest'
import {
  changeType,
  freeName,
  isUnique,
  moveField,
  removeField,
  setUnique,
  tableMistakes,
  updateField,
} from './table-edits.ts'
import { presetTable } from './table-presets.ts'

function users(): TableDocument {
  let last = 0
  return presetTable('users', 'user', () => `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`)
}
const names = (table: TableDocument) => table.fields.map((field) => field.name)
const idOf = (table: TableDocument, name: string) => table.fields.find((field) => field.name === name)?.id ?? ''
const indexed = (table: TableDocument) => table.indexes.map((index) => index.fields.map((field) => field.name))

describe('presets', () => {
  test('users have what signing in needs', () => {
    expect(names(users())).toEqual(['id', 'created_at', 'name', 'email', 'password', 'role'])
    expect(users().authentication).toBe(true)
    expect(isUnique(users(), 'email')).toBe(true)
    expect(tableMistakes(users())).toEqual(new Map())
  })
})

describe('edits', () => {
  test('a rename follows into the indexes and keeps the id', () => {
    const table = updateField(users(), idOf(users(), 'email'), { name: 'mail' })
    expect(indexed(table)).toEqual([['mail']])
    expect(idOf(table, 'mail')).toBe(idOf(users(), 'email'))
  })
  test('a removed field leaves its indexes', () => {
    const table = removeField(users(), idOf(users(), 'email'))
    expect(names(table)).toEqual(['id', 'created_at', 'name', 'password', 'role'])
    expect(indexed(table)).toEqual([])
  })
  test.each([
    ['role', 2, ['id', 'created_at', 'role', 'name', 'email', 'password']],
    ['name', 5, ['id', 'created_at', 'email', 'password', 'role', 'name']],
    ['name', 0, names(users())],
    ['id', 3, names(users())],
  ])('moving %s to %i', (name, to, expected) => {
    expect(names(moveField(users(), idOf(users(), name), to))).toEqual(expected)
  })
  test('unique is an index of its own and can be taken back', () => {
    const on = setUnique(users(), 'name', true, 'new')
    expect(indexed(on)).toEqual([['email'], ['name']])
    expect(setUnique(on, 'name', false, 'unused')).toEqual(users())
  })
  test('options of the old type go with it', () => {
    const table = changeType(users(), idOf(users(), 'role'), 'text')
    expect(table.fields.at(-1)).toMatchObject({ type: 'text', values: undefined, default: undefined })
  })
  test('mistakes name their place', () => {
    const table = changeType(users(), idOf(users(), 'name'), 'enum')
    expect(tableMistakes(table)).toEqual(new Map([['fields.2.values', 'An enum needs its values']]))
  })
  test.each([
    [[], 'field', 'field'],
    [['field', 'field_2'], 'field', 'field_3'],
  ])('a free name among %j', (taken, wanted, expected) => {
    expect(freeName(taken, wanted)).toBe(expected)
  })
})
