import { defineFilter, normalizeNumber, t } from '@stackwright/language'
import { decodeSecureId } from '../shared/secure-id.ts'

export default defineFilter({
  name: 'secureid_decode',
  title: 'Read a hidden id',
  summary: 'The id that secureid_encode made a text of with the same salt.',
  group: 'security',
  value: { type: 'text' },
  inputs: { salt: t.text({ optional: true, default: '', help: 'The salt that the id was hidden with.' }) },
  output: { type: 'int' },
  examples: [
    { value: 'zvo.HXsxpb-Xrg0', arguments: ['my_salt'], output: 12345 },
    { value: 'zvo.HXsxpb-Xrg0', arguments: ['another'], fails: 'ARGUMENT.WRONG_TYPE' },
    { value: 'text', arguments: ['my_salt'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: string, { salt }) => normalizeNumber(decodeSecureId(value, salt)),
})
