import { binary, constant, defineFilter, reference, t, truthy, type Value } from '@stackwright/language'
import { forElement } from '../shared/elements.ts'
import { stored } from '../shared/stored.ts'

const isEven = stored(binary(binary(reference('this'), '%', constant(2)), '==', constant(0)))

export default defineFilter({
  name: 'some',
  title: 'Some',
  summary: 'Whether a condition holds for at least one element.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: { code: t.element({ title: 'Condition', help: 'Asked of each element, which is $$ or $this.' }) },
  output: { type: 'bool' },
  examples: [
    { value: [1, 2], arguments: [isEven], output: true },
    { value: [], arguments: [isEven], output: false },
    { value: 'no list', arguments: [isEven], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: readonly Value[] | null, { code }) =>
    (value ?? []).some((_, index, list) => truthy(forElement(code, list, index))),
})
