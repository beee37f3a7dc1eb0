import { defineFilter, Exact, t, toNumber, type Value } from '@stackwright/language'
import { checkRange } from '../shared/bounded.ts'

export default defineFilter({
  name: 'number_format',
  title: 'Format a number',
  summary: 'Writes a number with so many decimals and separated thousands.',
  group: 'math',
  value: { type: 'number' },
  inputs: {
    decimals: t.int({ optional: true, default: 0, help: 'How many decimals are written.' }),
    decimal_separator: t.text({ optional: true, default: '.', help: 'What stands before the decimals.' }),
    thousands_separator: t.text({ optional: true, default: ',', help: 'What stands between groups of three digits.' }),
  },
  output: { type: 'text' },
  examples: [
    { value: 31253212.141592, arguments: [2, '.', ','], output: '31,253,212.14' },
    { value: 1234.5, arguments: [2, ',', '.'], output: '1.234,50' },
    { value: -0.4, output: '0' },
    { value: 999.5, output: '1,000' },
    { value: 1, arguments: [-1], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: 'x', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value, inputs) => {
    const places = checkRange('decimals', inputs.decimals, 0, 60)
    const rounded = new Exact(toNumber(value)).toDecimalPlaces(places, Exact.ROUND_HALF_UP)
    const [whole = '', decimals] = rounded.abs().toFixed(places).split('.')
    const groups: string[] = []
    for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end))
    const grouped = groups.join(inputs.thousands_separator)
    const sign = rounded.isNegative() && !rounded.isZero() ? '-' : ''
    return sign + grouped + (decimals === undefined ? '' : inputs.decimal_separator + decimals)
  },
})
