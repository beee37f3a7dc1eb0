import { generatedNotice } from './markdown.ts'

interface Described {
  readonly name: string
  readonly group: string
  readonly aliases?: readonly string[] | undefined
  readonly inputs: Readonly<Record<string, { readonly optional?: boolean }>>
}

/** A page of definitions under the names of their groups, in the order of the alphabet. */
export function groupedPage<Definition extends Described>(
  title: string,
  introduction: string,
  definitions: readonly Definition[],
  describe: (definition: Definition) => string,
): string {
  const groups = [...new Set(definitions.map(({ group }) => group))].sort()
  const sections = groups.flatMap((group) => [
    `## ${group[0]?.toUpperCase()}${group.slice(1)}`,
    ...definitions.filter((definition) => definition.group === group).map(describe),
  ])
  return [generatedNotice, `# ${title}`, introduction, ...sections, ''].join('\n\n')
}

/** How it is written: `name:argument:[optional argument]`. */
export const formOf = ({ name, inputs }: Described): string =>
  [name, ...Object.entries(inputs).map(([input, { optional }]) => (optional ? `[${input}]` : input))].join(':')

/** A sentence of its other names, with a space before; empty where there is none. */
export const aliasesOf = ({ aliases = [] }: Described): string =>
  aliases.length > 0 ? ` Also: ${aliases.map((alias) => `\`${alias}\``).join(', ')}.` : ''
