import type { FilterDefinition } from '@stackwright/language'
import { aliasesOf, formOf, groupedPage } from './grouped-page.ts'
import { code } from './markdown.ts'

/** Every filter, with its executed examples. */
export const filterPage = (filters: readonly FilterDefinition[]): string =>
  groupedPage('Filters', 'What a value can be piped through: `value|name:argument`.', filters, describe)

function describe(filter: FilterDefinition): string {
  const examples = filter.examples.map(({ value, arguments: given = [], output, fails }) => {
    const text = [value, ...given].map((part) => JSON.stringify(part))
    const [piped, ...args] = text
    const known = output === undefined ? 'gives something else each time' : `→ ${code(output)}`
    const outcome = fails ? `fails with \`${fails}\`` : known
    return `* ${asCode(`${piped}|${[filter.name, ...args].join(':')}`)} ${outcome}`
  })
  return [
    `### ${filter.name}`,
    `\`|${formOf(filter)}\` ${filter.summary}${aliasesOf(filter)}`,
    examples.join('\n'),
  ].join('\n\n')
}

const asCode = (text: string) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)
