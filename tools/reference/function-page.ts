import type { Family, FunctionDefinition, InputSpec } from '@stackwright/language'
import { code, generatedNotice, table } from './markdown.ts'

const families: Record<Family, string> = {
  data: 'Data',
  flow: 'Flow',
  security: 'Security',
  value: 'Values',
  outside: 'Outside',
  debug: 'Debug',
}

/** Every step type with its arguments and executed examples. */
export function functionPage(functions: readonly FunctionDefinition[]): string {
  const sections = Object.entries(families).flatMap(([family, title]) => {
    const members = functions.filter((definition) => definition.family === family)
    return members.length === 0 ? [] : [`## ${title}`, ...members.map(describe)]
  })
  return [generatedNotice, '# Functions', 'Every step that a stack can have.', ...sections, ''].join('\n\n')
}

function describe(definition: FunctionDefinition): string {
  const inputs = Object.entries(definition.inputs)
  const slots = definition.slots ?? []
  return [
    `### ${definition.title}`,
    `\`${definition.name}\`: ${definition.summary}`,
    `*${definition.sentence}*`,
    ...(inputs.length > 0
      ? [
          table(
            ['argument', 'type', 'needed', 'what it is'],
            inputs.map(([name, input]) => [`\`${name}\``, input.type, needed(input), input.help ?? input.title ?? '']),
          ),
        ]
      : []),
    ...(slots.length > 0
      ? [`Child stacks: ${slots.map(({ name, title }) => `\`${name}\` (${title})`).join(', ')}.`]
      : []),
    ...(definition.output ? [`Gives: ${definition.output.help ?? definition.output.type}.`] : []),
    ...definition.examples
      .map(
        ({ inputs: given, output, fails }) =>
          `* ${code(given)} ${fails ? `fails with \`${fails}\`` : `→ ${code(output ?? null)}`}`,
      )
      .join('\n')
      .split('\n\n'),
  ].join('\n\n')
}

function needed(input: InputSpec): string {
  if (input.default !== undefined) return `no, ${JSON.stringify(input.default)}`
  return input.optional ? 'no' : 'yes'
}
