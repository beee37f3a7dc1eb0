import { constant, type EndpointDocument, object, reference, variable } from '@stackwright/language'
import { expect, test } from 'vitest'
import { missingParameters, newInput, renameInput } from './input-edits.ts'

const endpoint: EndpointDocument = {
  kind: 'endpoint',
  id: '00000000-0000-4000-8000-000000000000',
  description: '',
  docs: '',
  tags: [],
  active: true,
  history: 'errors',
  middleware: { pre: null, post: null },
  tests: [],
  path: 'users/{id}',
  method: 'GET',
  group: 'g',
  authentication: null,
  inputs: [
    { ...newInput([]), name: 'id' },
    { ...newInput([]), name: 'other' },
  ],
  stack: [
    {
      id: '1',
      function: 'conditional',
      arguments: { condition: reference('input', 'id', 'x'), value: variable('id') },
      slots: [{ name: 'then', arguments: { condition: reference('input', 'id') }, steps: [] }],
    },
  ],
  response: object({ id: reference('input', 'id'), text: constant('id') }),
}

test('an input takes its references and its path parameter along to its new name', () => {
  const renamed = renameInput(endpoint, 0, 'number')
  expect(renamed).toEqual({
    ...endpoint,
    path: 'users/{number}',
    inputs: [{ ...newInput([]), name: 'number' }, endpoint.inputs[1]],
    stack: [
      {
        id: '1',
        function: 'conditional',
        arguments: { condition: reference('input', 'number', 'x'), value: variable('id') },
        slots: [{ name: 'then', arguments: { condition: reference('input', 'number') }, steps: [] }],
      },
    ],
    response: object({ id: reference('input', 'number'), text: constant('id') }),
  })
  expect(renameInput(renamed, 0, 'id')).toEqual(endpoint)
})

test('a name that is taken swallows nothing', () => {
  const taken = renameInput(endpoint, 0, 'other')
  expect(taken).toEqual({ ...endpoint, inputs: [{ ...newInput([]), name: 'other' }, endpoint.inputs[1]] })
})

test('new names and missing parameters', () => {
  expect(newInput([]).name).toBe('input_1')
  expect(newInput([{ ...newInput([]), name: 'input_2' }]).name).toBe('input_3')
  expect(missingParameters('a/{id}/{part}', endpoint.inputs)).toEqual(['part'])
})
