import { defineFilter, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'uuid',
  aliases: ['uuid4'],
  title: 'UUID',
  summary: 'A random identifier that is unique in the world (UUID, version 4); the value does not matter.',
  group: 'security',
  value: { type: 'any', nullable: true },
  inputs: {},
  output: { type: 'text' },
  // Each one is different, so no output can be foretold.
  examples: [{ value: null }, { value: 'anything' }],
  run: (_value: Value, _inputs, { randomBytes }) => {
    const bytes = Uint8Array.from(randomBytes(16))
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
    const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
    return [0, 8, 12, 16, 20].map((start, index, all) => digits.slice(start, all[index + 1])).join('-')
  },
})
