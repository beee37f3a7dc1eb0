import type { FieldTypeDefinition, InputFilterDefinition } from '@stackwright/language'
import { code, generatedNotice, table } from './markdown.ts'

/** Every type of a field or an input, and what is read as it. */
export function typePage(types: readonly FieldTypeDefinition[]): string {
  const sections = types.map((type) =>
    [
      `## ${type.title}`,
      `\`${type.name}\`: ${type.summary}`,
      table(
        ['given', 'becomes'],
        type.examples.map(({ value, output, fails }) => [code(value), fails ? `\`${fails}\`` : code(output ?? null)]),
      ),
    ].join('\n\n'),
  )
  return [generatedNotice, '# Types', 'What a field or an input can be.', ...sections, ''].join('\n\n')
}

/** Every check and change that an input or a field can declare. */
export function inputFilterPage(filters: readonly InputFilterDefinition[]): string {
  const rows = filters.map((filter) => [
    `\`${[filter.name, ...filter.arguments.map(({ name }) => name)].join(':')}\``,
    filter.summary,
    filter.types.join(', '),
  ])
  return [
    generatedNotice,
    '# Input filters',
    'They run in order before the stack; a value that does not pass answers 400 with the name of the input.',
    table(['filter', 'what it does', 'types'], rows),
    '',
  ].join('\n\n')
}
