import type { QueryFilterDefinition } from '@stackwright/language'
import { code, generatedNotice } from './markdown.ts'

/** Every filter that the database works out on fields, by group. */
export function queryFilterPage(filters: readonly QueryFilterDefinition[]): string {
  const groups = [...new Set(filters.map(({ group }) => group))].sort()
  const sections = groups.flatMap((group) => [
    `## ${group[0]?.toUpperCase()}${group.slice(1)}`,
    ...filters.filter((filter) => filter.group === group).map(describe),
  ])
  return [
    generatedNotice,
    '# Query filters',
    'What fields can be piped through in the conditions, computed fields, groups and aggregates of queries: `$db.field|name:argument`. The database works them out.',
    ...sections,
    '',
  ].join('\n\n')
}

function describe(filter: QueryFilterDefinition): string {
  const form = [
    filter.name,
    ...Object.entries(filter.inputs).map(([name, { optional }]) => (optional ? `[${name}]` : name)),
  ].join(':')
  const also = filter.aliases?.length ? ` Also: ${filter.aliases.map((alias) => `\`${alias}\``).join(', ')}.` : ''
  const examples = filter.examples.map(({ value, arguments: args = [], output }) => {
    const call = [filter.name, ...args.map((argument) => JSON.stringify(argument))].join(':')
    return `* ${code(value)} \`|${call}\` → ${code(output)}`
  })
  return [
    `### ${filter.name}`,
    `\`|${form}\` ${filter.summary}${also} On: ${filter.value.join(', ')}.`,
    examples.join('\n'),
  ].join('\n\n')
}
