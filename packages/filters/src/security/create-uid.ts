import { createHash } from 'node:crypto'
import { defineFilter, normalizeNumber, textToBytes, toText, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'create_uid',
  aliases: ['uid'],
  title: 'Unique number',
  summary: 'A whole number of 64 bits that is unique for practical purposes, made of the value and of chance.',
  group: 'security',
  value: { type: 'any', nullable: true },
  inputs: {},
  output: { type: 'int' },
  // Each one is different, so no output can be foretold.
  examples: [{ value: 'seed' }, { value: 123 }],
  run: (value: Value, _inputs, { randomBytes }) =>
    normalizeNumber(
      createHash('sha256')
        .update(randomBytes(16))
        .update(textToBytes(toText(value)))
        .digest()
        .readBigUInt64BE(),
    ),
})
