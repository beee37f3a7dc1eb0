import { defineFilter, t } from '@stackwright/language'
import { checkTextLength } from '../shared/bounded.ts'

export default defineFilter({
  name: 'replace',
  aliases: ['string_replace'],
  title: 'Replace',
  summary: 'Replaces every place where a text occurs by another one.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: {
    search: t.text({ help: 'The text to look for.' }),
    replacement: t.text({ nullable: true, help: 'What comes in its place.' }),
  },
  output: { type: 'text' },
  examples: [
    { value: 'Hella warld', arguments: ['a', 'o'], output: 'Hello world' },
    { value: 'a.b.c', arguments: ['.', '$&'], output: 'a$&b$&c' },
    { value: 'abc', arguments: ['', '-'], output: 'abc' },
  ],
  run: (value: string | null, { search, replacement }) => {
    if (search === '' || !value) return value ?? ''
    const parts = value.split(search)
    checkTextLength(value.length + (parts.length - 1) * ((replacement?.length ?? 0) - search.length))
    return parts.join(replacement ?? '')
  },
})
