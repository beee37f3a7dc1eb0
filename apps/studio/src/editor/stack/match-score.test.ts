import { expect, test } from 'vitest'
import { matchScore } from './match-score.ts'

const steps = [
  {
    name: 'db.patch',
    title: 'Patch record',
    summary: 'Changes whichever fields an object holds; made for objects; random order.',
  },
  { name: 'security.random_number', title: 'Random number', summary: 'A whole number.', keywords: ['dice'] },
  { name: 'security.create_uuid', title: 'Create UUID', summary: 'A random identifier.', keywords: ['unique id'] },
]

test.each([
  ['random', ['security.random_number', 'db.patch', 'security.create_uuid']],
  ['Number rand', ['security.random_number']],
  ['dice', ['security.random_number']],
  ['uuid', ['security.create_uuid']],
  ['andom', []],
  ['', ['db.patch', 'security.random_number', 'security.create_uuid']],
])('%j finds, best first', (typed, names) => {
  const found = steps
    .map((step) => ({ name: step.name, score: matchScore(step, typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  expect(found.map(({ name }) => name)).toEqual(names)
})
