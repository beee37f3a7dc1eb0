import {
  binary,
  constant,
  defineFilter,
  nullable,
  reference,
  t,
  truthy,
  type Value,
  valuesOf,
} from '@stackwright/language'
import { forElement } from '../shared/elements.ts'
import { stored } from '../shared/stored.ts'

const isEven = stored(binary(binary(reference('this'), '%', constant(2)), '==', constant(0)))

export default defineFilter({
  name: 'find',
  title: 'Find',
  summary: 'The first element for which a condition holds; null when there is none.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: { code: t.element({ title: 'Condition', help: 'Asked of each element, which is $$ or $this.' }) },
  output: { type: 'any' },
  examples: [
    { value: [1, 2, 4], arguments: [isEven], output: 2 },
    { value: [1], arguments: [isEven], output: null },
    { value: 'no list', arguments: [isEven], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: (value) => nullable(valuesOf(value)),
  run: (value: readonly Value[] | null, { code }) =>
    (value ?? []).find((_, index, list) => truthy(forElement(code, list, index))) ?? null,
})
