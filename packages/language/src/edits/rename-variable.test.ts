import { expect, test } from 'vitest'
import type { FunctionDocument } from '../documents/function.ts'
import { array, binary, constant, filter, object, reference, variable } from '../expressions/build.ts'
import type { Expression } from '../expressions/expression.ts'
import { renameVariable } from './rename-variable.ts'

const program = (
  first: { result?: string; arguments: Record<string, Expression> },
  response: Expression | null,
): FunctionDocument => ({
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
  stack: [
    {
      id: '1',
      function: 'foreach',
      ...first,
      slots: [
        {
          name: 'each',
          arguments: { condition: variable('a') },
          steps: [{ id: '2', function: 'f', arguments: {}, result: 'a', mocks: { test: variable('a') } }],
        },
      ],
    },
  ],
  response,
})
const isTarget = (functionName: string, argument: string) => functionName === 'foreach' && argument === 'as'

const everywhere = (name: string) =>
  program(
    { result: name, arguments: { as: constant(`${name}.x`), name: constant('a.x'), list: variable(name, 'list') } },
    object({
      deep: filter(array(binary(constant('a'), '~', variable('b', variable(name)))), 'map', reference('this', 'a')),
      input: reference('input', 'a'),
    }),
  )

test('follows a variable into results, targets, slots, mocks, paths and the response, and nothing else', () => {
  const renamed = renameVariable(everywhere('a'), 'a', 'z', isTarget)
  const expected = everywhere('z')
  const [loop] = expected.stack
  expect(renamed).toEqual({
    ...expected,
    stack: [
      {
        ...loop,
        slots: [
          {
            name: 'each',
            arguments: { condition: variable('z') },
            steps: [{ id: '2', function: 'f', arguments: {}, result: 'z', mocks: { test: variable('z') } }],
          },
        ],
      },
    ],
  })
})

test('is undone by renaming back, and leaves a document without the variable as it is', () => {
  const document = everywhere('a')
  expect(renameVariable(renameVariable(document, 'a', 'z', isTarget), 'z', 'a', isTarget)).toEqual(document)
  expect(renameVariable(document, 'unknown', 'z', isTarget)).toBe(document)
  expect(renameVariable(document, 'a', 'a', isTarget)).toBe(document)
})
