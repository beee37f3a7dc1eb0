import { defineFilter, t, type Value } from '@stackwright/language'
import { boundedTexts } from '../shared/bounded.ts'

export default defineFilter({
  name: 'join',
  title: 'Join',
  summary: 'One text of all elements with a separator between them.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {
    separator: t.text({ optional: true, nullable: true, default: '', help: 'What stands between the elements.' }),
  },
  output: { type: 'text' },
  examples: [
    { value: ['a', 1, null, true], arguments: [', '], output: 'a, 1, , true' },
    { value: [], arguments: [','], output: '' },
    { value: 'x', arguments: [','], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: readonly Value[] | null, { separator }) => {
    const between = separator ?? ''
    const texts = (value ?? []).map(boundedTexts(between.length))
    return texts.join(between)
  },
})
