import { binary, constant, defineFilter, listOfValues, reference, t, truthy, type Value } from '@stackwright/language'
import { forElement } from '../shared/elements.ts'
import { stored } from '../shared/stored.ts'

const isEven = stored(binary(binary(reference('this'), '%', constant(2)), '==', constant(0)))

export default defineFilter({
  name: 'filter',
  title: 'Filter',
  summary: 'The elements for which a condition holds.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: { code: t.element({ title: 'Condition', help: 'Asked of each element, which is $$ or $this.' }) },
  output: { type: 'list' },
  examples: [
    { value: [1, 2, 3, 4], arguments: [isEven], output: [2, 4] },
    { value: null, arguments: [isEven], output: [] },
    { value: 'no list', arguments: [isEven], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: listOfValues,
  run: (value: readonly Value[] | null, { code }) =>
    (value ?? []).filter((_, index, list) => truthy(forElement(code, list, index))),
})
