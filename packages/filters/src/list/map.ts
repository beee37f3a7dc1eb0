import { binary, constant, defineFilter, reference, shapes, t, type Value } from '@stackwright/language'
import { forElement } from '../shared/elements.ts'
import { stored } from '../shared/stored.ts'

const doubled = stored(binary(reference('this'), '*', constant(2)))

export default defineFilter({
  name: 'map',
  title: 'Map',
  summary: 'A list of what an expression gives for each element.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: { code: t.element({ title: 'Expression', help: 'What becomes of each element, which is $$ or $this.' }) },
  output: { type: 'list' },
  examples: [
    { value: [1, 2, 3], arguments: [doubled], output: [2, 4, 6] },
    { value: ['a', 'b'], arguments: [stored(reference('index'))], output: [0, 1] },
    { value: [{ id: 7 }], arguments: [stored(reference('this', 'id'))], output: [7] },
    { value: ['x'], arguments: [doubled], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: (_, { element }) => shapes.list(element('code')),
  run: (value: readonly Value[] | null, { code }) =>
    (value ?? []).map((_, index, list) => forElement(code, list, index)),
})
