import { expect, test } from 'vitest'
import { stepScore } from './step-score.ts'

const common = new Set(['security.random_number', 'db.get'])
const steps: Record<string, [string, ...string[]]> = {
  'Random number security.random_number': ['A random whole number between min and max.', 'dice', 'chance'],
  'Random bytes security.random_bytes': ['Bytes that nobody can foresee.'],
  'Patch record db.patch': ['Changes some fields of a record, as they are given.', 'update'],
  'Add or edit record db.add_or_edit': ['Adds a record, or changes the one there is.'],
  'Add record db.add': ['Adds a record.', 'insert', 'new'],
  'Get record db.get': ['Finds one record of a table by a field.', 'find', 'select', 'row'],
  'Query all records db.query': ['The records of a table that meet a condition.', 'search', 'find', 'list'],
}
const found = (search: string) =>
  Object.entries(steps)
    .map(([title, words]) => ({
      title,
      score: stepScore(title, search, words, common.has(title.split(' ').at(-1) ?? '')),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ title }) => title.split(' ').at(-1))

test.each([
  ['random', ['security.random_number', 'security.random_bytes']],
  ['dice', ['security.random_number']],
  ['query', ['db.query']],
  ['add record', ['db.add', 'db.add_or_edit']],
  ['find record', ['db.get', 'db.query']],
  ['rdm', []],
  ['record nothing', []],
])('%j finds %j', (search, expected) => expect(found(search)).toEqual(expected))
