import { defineFilter } from '@stackwright/language'

export default defineFilter({
  name: 'addslashes',
  title: 'Add backslashes',
  summary:
    'Puts a backslash before quotes, backslashes and the null character. It is no protection in SQL: use parameters.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 'he said "Hi!"', output: 'he said \\"Hi!\\"' },
    { value: "it's \\ \0", output: "it\\'s \\\\ \\0" },
  ],
  run: (value: string | null) =>
    (value ?? '').replace(/["'\\\0]/g, (character) => (character === '\0' ? '\\0' : `\\${character}`)),
})
