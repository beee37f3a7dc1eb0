import { defineFilter, t } from '@stackwright/language'

export default defineFilter({
  name: 'strip_html',
  aliases: ['strip_tags'],
  title: 'Strip HTML',
  summary: 'Takes tags and comments out of a text. It is no protection against hostile HTML: escape what you show.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: { exclude: t.text({ optional: true, default: '', help: 'Tags that may stay, such as <b><i>.' }) },
  output: { type: 'text' },
  examples: [
    { value: '<p>Epic <b>battle</b><!-- x --></p>', output: 'Epic battle' },
    { value: '<p>Epic <b>battle</b></p>', arguments: ['<b>'], output: 'Epic <b>battle</b>' },
    { value: '1 < 2', output: '1 < 2' },
  ],
  run: (value: string | null, { exclude }) => {
    const kept = new Set(Array.from(exclude.toLowerCase().matchAll(/[a-z][a-z0-9]*/g), ([name]) => name))
    return (value ?? '')
      .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
      .replace(/<\/?([a-zA-Z][a-zA-Z0-9]*)(?![a-zA-Z0-9])[^<>]*>|<[!?][^<>]*>/g, (tag, name: string | undefined) =>
        name && kept.has(name.toLowerCase()) ? tag : '',
      )
  },
})
