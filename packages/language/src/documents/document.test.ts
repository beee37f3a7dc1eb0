import { expect, test } from 'vitest'
import { Failure } from '../failure.ts'
import { documentName, isProgram, keptKinds } from './document.ts'
import { parseDocument } from './parse-document.ts'

const id = '6a1f7a6e-4a51-4a5e-9d0e-4bb1f6f5a001'
const base = { id, description: '', docs: '', tags: [], active: true, history: 'inherit' }
const empty = { inputs: [], stack: [], response: null }
const inherited = { pre: null, post: null }
const given = { list: false, required: false, nullable: true, sensitive: false, filters: [] }

test.each([
  {
    least: { kind: 'task', name: 'nightly', schedules: [{ startsOn: '2026-01-01T02:00:00+01:00', frequency: 86_400 }] },
    whole: {
      ...base,
      ...empty,
      schedules: [
        { startsOn: '2026-01-01T02:00:00+01:00', frequency: 86_400, cron: null, endsOn: null, timeZone: 'UTC' },
      ],
      missed: 'once',
      middleware: inherited,
    },
  },
  {
    least: { kind: 'table_trigger', name: 'audit', table: 'user', actions: { insert: true } },
    whole: {
      ...base,
      ...empty,
      inputs: [
        { ...given, name: 'new', type: 'json', description: 'The record after the change; null when it was deleted.' },
        { ...given, name: 'old', type: 'json', description: 'The record before the change; null when it is new.' },
        {
          ...given,
          name: 'action',
          type: 'enum',
          values: ['insert', 'update', 'delete', 'truncate'],
          description: 'What was done.',
        },
        { ...given, name: 'datasource', type: 'text', description: 'The data source it was done in.' },
      ],
      actions: { insert: true, update: false, delete: false, truncate: false },
      datasources: [],
    },
  },
  {
    least: { kind: 'middleware', name: 'guard', inputs: [] },
    whole: { ...base, ...empty, exceptionPolicy: 'rethrow', responseStrategy: 'merge', tests: [] },
  },
  { least: { kind: 'addon', name: 'author' }, whole: { ...base, ...empty } },
  { least: { kind: 'tool', name: 'find' }, whole: { ...base, ...empty, instructions: '', middleware: inherited } },
  { least: { kind: 'workflow_test', name: 'buy' }, whole: { ...base, ...empty, datasource: null } },
  {
    least: {
      kind: 'function',
      name: 'f',
      tests: [{ id: 't', name: 'works' }],
      middleware: { pre: [{ name: 'guard' }] },
    },
    whole: {
      ...base,
      ...empty,
      tests: [{ id: 't', name: 'works', description: '', input: null, stack: [], datasource: null }],
      middleware: { pre: [{ name: 'guard', active: true }], post: null },
    },
  },
  {
    least: { kind: 'workspace', name: 'Shop', middleware: { function: { post: [] } } },
    whole: {
      ...base,
      environment: {},
      middleware: { function: { pre: null, post: [] } },
      acceptance: {},
      preferences: {},
      realtime: {},
    },
  },
  { least: { kind: 'branch', name: 'v1' }, whole: { ...base, color: '', middleware: {}, histories: {} } },
  { least: { kind: 'agent', name: 'helper' }, whole: { ...base, properties: {} } },
  { least: { kind: 'realtime_trigger', name: 'joined' }, whole: { ...base, ...empty, properties: {} } },
])('a document of kind $least.kind with what it is without a word', ({ least, whole }) => {
  const document = parseDocument({ id, ...least })
  expect(document).toEqual({ ...whole, ...least, ...whole })
  expect(documentName(document)).toBe(least.name)
  expect(isProgram(document)).toBe('stack' in whole)
  expect(keptKinds.has(document.kind)).toBe('properties' in whole)
})

test.each([
  ['schedules.0.startsOn', { kind: 'task', name: 't', schedules: [{ startsOn: '2026-01-01 02:00' }] }],
  [
    'schedules.0.timeZone',
    { kind: 'task', name: 't', schedules: [{ startsOn: '2026-01-01T00:00:00Z', timeZone: 'Mars' }] },
  ],
  [
    'schedules.0.cron',
    { kind: 'task', name: 't', schedules: [{ startsOn: '2026-01-01T00:00:00Z', frequency: 60, cron: '* * * * *' }] },
  ],
  ['response', { kind: 'task', name: 't', response: { kind: 'constant', value: 1 } }],
  ['inputs', { kind: 'workflow_test', name: 't', inputs: [{ name: 'a', type: 'text' }] }],
  [
    'inputs',
    {
      kind: 'tool',
      name: 't',
      inputs: [
        { name: 'a', type: 'text' },
        { name: 'a', type: 'int' },
      ],
    },
  ],
  [
    'tests',
    {
      kind: 'function',
      name: 'f',
      tests: [
        { id: 't', name: 'a' },
        { id: 't', name: 'b' },
      ],
    },
  ],
  ['middleware.pre.0.name', { kind: 'tool', name: 't', middleware: { pre: [{ name: '' }] } }],
  ['actions', { kind: 'table_trigger', name: 't', table: 'user', actions: { select: true } }],
  ['document', { kind: 'agent', name: 'a', llm: {} }],
])('a mistake at %s is refused with its place', (place, json) => {
  let failure: unknown
  try {
    parseDocument({ id, ...json })
  } catch (error) {
    failure = error
  }
  expect(failure).toBeInstanceOf(Failure)
  expect((failure as Failure).message).toContain(place)
})
