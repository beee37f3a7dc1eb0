import { defineFilter, looseEquals, PartCount, t, toText, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'contains',
  title: 'Contains',
  summary: 'Whether a text occurs in this text, or an element in this list.',
  group: 'text',
  value: { type: 'any' },
  inputs: { search: t.any({ help: 'What to look for.' }) },
  output: { type: 'bool' },
  examples: [
    { value: 'Stackwright', arguments: ['wright'], output: true },
    { value: 'Stackwright', arguments: ['Wright'], output: false },
    { value: [1, 2], arguments: [2], output: true },
    { value: null, arguments: ['a'], output: false },
  ],
  run: (value: Value, { search }) => {
    if (!Array.isArray(value)) return value !== null && toText(value).includes(toText(search))
    const parts = new PartCount()
    return value.some((item: Value) => looseEquals(item, search, parts))
  },
})
