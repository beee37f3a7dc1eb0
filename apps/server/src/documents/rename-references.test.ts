import {
  binary,
  constant,
  createLibrary,
  defineFunction,
  type EndpointDocument,
  object,
  reference,
  type Step,
  type TableDocument,
  t,
  variable,
} from '@stackwright/language'
import { describe, expect, test } from 'vitest'
import { refersTo, renameReferences } from './rename-references.ts'

const definition = { title: '', summary: '', sentence: '', family: 'data', icon: 'x', examples: [] } as const
const library = createLibrary({
  functions: [
    defineFunction({
      ...definition,
      name: 'find',
      inputs: {
        table: t.table(),
        field: t.field({ of: 'table' }),
        data: t.record({ of: 'table' }),
        where: t.condition(),
        sort: t.sort(),
        output: t.constant(),
        returns: t.option({ options: ['email'] }),
        value: t.any(),
      },
      output: { type: 'object' },
    }),
    defineFunction({ ...definition, name: 'other', inputs: {}, output: { type: 'object' } }),
    defineFunction({
      ...definition,
      name: 'call',
      inputs: { function: t.function() },
      slots: [{ name: 'then', title: '' }],
    }),
  ],
  filters: [],
  fieldTypes: [],
  inputFilters: [],
})

const find = (table: string, field: string): Step => ({
  id: 'find',
  function: 'find',
  result: 'person',
  arguments: {
    table: constant(table),
    field: constant(field),
    data: object({ [field]: variable('email'), other: constant('email') }),
    where: binary(reference('db', table, field), '==', reference('db', field)),
    sort: constant([{ field, order: 'asc' }]),
    output: constant(['id', field]),
    returns: constant('email'),
    value: constant('email'),
  },
})

const endpoint = (names: { table: string; field: string; called: string; group: string }): EndpointDocument => ({
  kind: 'endpoint',
  id: '6a1f7a6e-4a51-4a5e-9d0e-4bb1f6f5a001',
  description: '',
  docs: '',
  tags: [],
  active: true,
  history: 'errors',
  middleware: { pre: null, post: null },
  tests: [],
  path: 'a',
  method: 'GET',
  group: names.group,
  authentication: names.table,
  inputs: [
    {
      name: 'user',
      type: 'object',
      list: false,
      required: true,
      nullable: false,
      description: '',
      sensitive: false,
      filters: [],
      fields: [
        {
          name: 'id',
          type: 'reference',
          table: names.table,
          list: false,
          required: true,
          nullable: false,
          description: '',
          sensitive: false,
          filters: [],
        },
      ],
    },
  ],
  stack: [
    {
      id: 'call',
      function: 'call',
      arguments: { function: constant(names.called) },
      slots: [
        {
          name: 'then',
          arguments: { condition: variable('person', names.field) },
          steps: [find(names.table, names.field)],
        },
      ],
    },
    { id: 'other', function: 'other', arguments: { value: variable('person', names.field) }, result: 'user' },
  ],
  // What a variable holds that is no record of the table has keys of its own.
  response: object({ record: variable('person', names.field, 'email'), other: variable('user', 'email') }),
})

const before = { table: 'user', field: 'email', called: 'user', group: 'user' }

describe('references follow', () => {
  test.each([
    ['a table', { kind: 'table', from: 'user', to: 'person' }, { ...before, table: 'person' }],
    ['a function', { kind: 'function', from: 'user', to: 'person' }, { ...before, called: 'person' }],
    ['an API group', { kind: 'api_group', from: 'user', to: 'person' }, { ...before, group: 'person' }],
    ['a field', { kind: 'field', table: 'user', from: 'email', to: 'mail' }, { ...before, field: 'mail' }],
  ] as const)('%s', (_, rename, after) =>
    expect(renameReferences(endpoint(before), rename, library)).toEqual(endpoint(after)),
  )

  test('not the field of another table, nor anything when nothing is renamed', () => {
    const document = endpoint(before)
    expect(renameReferences(document, { kind: 'field', table: 'shop', from: 'email', to: 'mail' }, library)).toBe(
      document,
    )
    expect(renameReferences(document, { kind: 'table', from: 'shop', to: 'store' }, library)).toBe(document)
  })

  test('the fields of tables that point to a table', () => {
    const table = { kind: 'table', fields: [{ name: 'owner', table: 'user' }, { name: 'user' }] } as TableDocument
    expect(renameReferences(table, { kind: 'table', from: 'user', to: 'person' }, library)).toEqual({
      kind: 'table',
      fields: [{ name: 'owner', table: 'person' }, { name: 'user' }],
    })
  })
})

test.each([
  ['table', 'user', true],
  ['table', 'shop', false],
  ['function', 'user', true],
  ['api_group', 'user', true],
  ['api_group', 'shop', false],
] as const)('a document refers to %s %s: %s', (kind, name, expected) =>
  expect(refersTo(endpoint(before), kind, name, library)).toBe(expected),
)
