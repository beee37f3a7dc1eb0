import { defineFilter, toBoolean, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'to_bool',
  title: 'To true or false',
  summary: 'False for what is empty and for the words false, no, off and 0; true for everything else.',
  group: 'conversion',
  value: { type: 'any' },
  inputs: {},
  output: { type: 'bool' },
  examples: [
    { value: 'true', output: true },
    { value: 'no', output: false },
    { value: 0, output: false },
    { value: null, output: false },
  ],
  run: (value: Value) => toBoolean(value),
})
