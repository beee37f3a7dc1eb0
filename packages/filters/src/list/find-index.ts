import { binary, constant, defineFilter, reference, t, truthy, type Value } from '@stackwright/language'
import { forElement } from '../shared/elements.ts'
import { stored } from '../shared/stored.ts'

const isEven = stored(binary(binary(reference('this'), '%', constant(2)), '==', constant(0)))

export default defineFilter({
  name: 'findIndex',
  title: 'Find position',
  summary: 'The position of the first element for which a condition holds; -1 when there is none.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: { code: t.element({ title: 'Condition', help: 'Asked of each element, which is $$ or $this.' }) },
  output: { type: 'int' },
  examples: [
    { value: [1, 2, 4], arguments: [isEven], output: 1 },
    { value: [1], arguments: [isEven], output: -1 },
    { value: 'no list', arguments: [isEven], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: readonly Value[] | null, { code }) =>
    (value ?? []).findIndex((_, index, list) => truthy(forElement(code, list, index))),
})
