import { defineFilter, isNumber, isObject, limitReached, toText, type Value } from '@stackwright/language'
import { stringify } from 'yaml'
import { checkDepth } from '../shared/depth.ts'

/** Numbers that a double does not hold are written digit by digit. */
const exactNumber = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: (value: unknown) => typeof value === 'object' && isNumber(value as Value),
  resolve: (text: string) => text,
  stringify: ({ value }: { value?: unknown }) => toText(value as Value),
}

/** As many as can be read: the library takes several µs for each. */
const mostValues = 20_000

function checkSize(value: Value): void {
  let left = mostValues
  const count = (part: Value): void => {
    if (--left < 0) throw limitReached({ limit: 'size of YAML', allowed: `${mostValues} values` })
    if (Array.isArray(part)) part.forEach(count)
    else if (isObject(part)) Object.values(part).forEach(count)
  }
  count(value)
}

export default defineFilter({
  name: 'yaml_encode',
  title: 'To YAML',
  summary: 'Writes a value as YAML.',
  group: 'conversion',
  value: { type: 'any', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: { a: 1, b: ['x', true], c: null }, output: 'a: 1\nb:\n  - x\n  - true\nc: null\n' },
    { value: 'yes: no', output: '"yes: no"\n' },
    { value: [], output: '[]\n' },
  ],
  run: (value: Value) => {
    checkDepth(value, 'depth of YAML')
    checkSize(value)
    return stringify(value, { customTags: [exactNumber], aliasDuplicateObjects: false, lineWidth: 0 })
  },
})
