import { defineFilter, t, type Value } from '@stackwright/language'
import { encodeSecureId } from '../shared/secure-id.ts'
import { wholeNumber } from '../shared/whole-number.ts'

export default defineFilter({
  name: 'secureid_encode',
  title: 'Hide an id',
  summary: 'An id as a text that shows nothing of it; who knows the salt can read it. Keep the salt secret.',
  group: 'security',
  value: { type: 'number' },
  inputs: { salt: t.text({ optional: true, default: '', help: 'A secret text; the same is needed to read the id.' }) },
  output: { type: 'text' },
  examples: [
    { value: 12345, arguments: ['my_salt'], output: 'zvo.HXsxpb-Xrg0' },
    { value: '18446744073709551615', arguments: ['my_salt'], output: 'pXMEoettgx4.JyPrG05hdkA' },
    { value: -1, arguments: ['my_salt'], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: 1.5, arguments: ['my_salt'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value, { salt }) => encodeSecureId(wholeNumber(value, 'The id'), salt),
})
