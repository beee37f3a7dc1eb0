import type { QueryFilterDefinition } from '@stackwright/language'
import { aliasesOf, formOf, groupedPage } from './grouped-page.ts'
import { code } from './markdown.ts'

/** Every filter that the database works out on fields. */
export const queryFilterPage = (filters: readonly QueryFilterDefinition[]): string =>
  groupedPage(
    'Query filters',
    'What fields can be piped through in the conditions, computed fields, groups and aggregates of queries: `$db.field|name:argument`. The database works them out.',
    filters,
    describe,
  )

function describe(filter: QueryFilterDefinition): string {
  const examples = filter.examples.map(({ value, arguments: args = [], output }) => {
    const call = [filter.name, ...args.map((argument) => JSON.stringify(argument))].join(':')
    return `* ${code(value)} \`|${call}\` → ${code(output)}`
  })
  return [
    `### ${filter.name}`,
    `\`|${formOf(filter)}\` ${filter.summary}${aliasesOf(filter)} On: ${filter.value.join(', ')}.`,
    examples.join('\n'),
  ].join('\n\n')
}
