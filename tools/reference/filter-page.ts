import type { FilterDefinition } from '@stackwright/language'
import { code, generatedNotice } from './markdown.ts'

/** Every filter by group, with its executed examples. */
export function filterPage(filters: readonly FilterDefinition[]): string {
  const groups = [...new Set(filters.map(({ group }) => group))].sort()
  const sections = groups.flatMap((group) => [
    `## ${group[0]?.toUpperCase()}${group.slice(1)}`,
    ...filters.filter((filter) => filter.group === group).map(describe),
  ])
  return [
    generatedNotice,
    '# Filters',
    'What a value can be piped through: `value|name:argument`.',
    ...sections,
    '',
  ].join('\n\n')
}

function describe(filter: FilterDefinition): string {
  const form = [
    filter.name,
    ...Object.entries(filter.inputs).map(([name, input]) => (input.optional ? `[${name}]` : name)),
  ].join(':')
  const examples = filter.examples.map(({ value, arguments: given = [], output, fails }) => {
    const text = [value, ...given].map((part) => JSON.stringify(part))
    const [piped, ...args] = text
    const known = output === undefined ? 'gives something else each time' : `→ ${code(output)}`
    const outcome = fails ? `fails with \`${fails}\`` : known
    return `* ${asCode(`${piped}|${[filter.name, ...args].join(':')}`)} ${outcome}`
  })
  return [
    `### ${filter.name}`,
    `\`|${form}\` ${filter.summary}${filter.aliases?.length ? ` Also: ${filter.aliases.map((alias) => `\`${alias}\``).join(', ')}.` : ''}`,
    examples.join('\n'),
  ].join('\n\n')
}

const asCode = (text: string) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)
