import { defineFilter } from '@stackwright/language'
import { readYaml } from '../shared/read-yaml.ts'

export default defineFilter({
  name: 'yaml_decode',
  title: 'From YAML',
  summary: 'The value that a YAML text stands for; large numbers stay exact.',
  group: 'conversion',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'any' },
  examples: [
    { value: 'a: 1\nb:\n  - x\n  - true\nc: null', output: { a: 1, b: ['x', true], c: null } },
    { value: 'base: &base { x: 1 }\ncopy: *base', output: { base: { x: 1 }, copy: { x: 1 } } },
    { value: '', output: null },
    { value: 'a: [1', fails: 'ARGUMENT.WRONG_TYPE' },
    { value: 'a: &a [*a]', fails: 'LIMIT.REACHED' },
  ],
  run: (value: string | null) => readYaml(value ?? ''),
})
