import { binary, defineFilter, joinShapes, reference, t, type Value } from '@stackwright/language'
import { forElement } from '../shared/elements.ts'
import { stored } from '../shared/stored.ts'

const added = stored(binary(reference('this'), '+', reference('result')))

export default defineFilter({
  name: 'reduce',
  title: 'Reduce',
  summary: 'Goes through the list and carries a result along, which is $result; gives the last one.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {
    code: t.element({ title: 'Expression', help: 'The next result, from the element $$ and the $result so far.' }),
    initial_value: t.any({ optional: true, nullable: true, default: 0, help: 'The result to begin with.' }),
  },
  output: { type: 'any' },
  examples: [
    { value: [1, 2, 3, 4, 5], arguments: [added, 10], output: 25 },
    { value: [], arguments: [added], output: 0 },
    { value: ['x'], arguments: [added], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: (_, { value, element }) => joinShapes(value('initial_value'), element('code')),
  run: (value: readonly Value[] | null, { code, initial_value }) =>
    (value ?? []).reduce<Value>((result, _, index, list) => forElement(code, list, index, result), initial_value),
})
