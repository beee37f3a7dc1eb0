import type { DocumentSummary } from '@stackwright/contract'
import { expect, it } from 'vitest'
import { notePartsOf } from './note-parts.ts'

const seed = { kind: 'endpoint', name: 'shop: POST seed', method: 'POST', path: 'seed' } as DocumentSummary
const task = { kind: 'task', name: 'send reminders' } as DocumentSummary

it.each([
  ['', []],
  ['plain', [{ text: 'plain', code: false }]],
  [
    'Run `POST seed` once',
    [
      { text: 'Run ', code: false },
      { text: 'POST seed', code: true, document: seed },
      { text: ' once', code: false },
    ],
  ],
  ['`send reminders`', [{ text: 'send reminders', code: true, document: task }]],
  ['`GET seed`', [{ text: 'GET seed', code: true }]],
])('%j', (line, parts) => {
  expect(notePartsOf(line, [seed, task])).toEqual(parts)
})
