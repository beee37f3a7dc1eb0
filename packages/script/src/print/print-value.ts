import type { Expression } from '@stackwright/language'
import { expressionOf } from '../constant-value.ts'
import { printExpression, printKey } from '../expression/print-expression.ts'

const widest = 100

/** A value as it stands in a block: on one line where it fits, otherwise one entry a line; texts of several lines as blocks. */
export function printValue(expression: Expression, indent = ''): string {
  const line = printExpression(expression)
  if (expression.kind === 'constant') {
    if (typeof expression.value === 'string') return textBlock(expression.value, indent) ?? line
    return typeof expression.value === 'object' && expression.value !== null
      ? printValue(expressionOf(expression.value), indent)
      : line
  }
  const inner = `${indent}  `
  const fits = line.length <= widest && !line.includes('\\n')
  if (expression.kind === 'array' && expression.items.length > 0 && !fits)
    return lines(
      '[',
      expression.items.map((item) => printValue(item, inner)),
      ']',
      indent,
      ',',
    )
  if (expression.kind === 'object' && expression.entries.length > 0 && !fits)
    return lines(
      '{',
      expression.entries.map(({ key, value: each }) => `${printKey(key)}: ${printValue(each, inner)}`),
      '}',
      indent,
    )
  return line
}

// A list needs its commas: a number below zero on the next line would be taken away from the one before.
const lines = (open: string, entries: readonly string[], close: string, indent: string, separator = '') =>
  `${open}\n${entries.map((entry) => `${indent}  ${entry}`).join(`${separator}\n`)}\n${indent}${close}`

/** `"""` with the text on lines of its own, for texts of several lines that keep their exact form that way. */
function textBlock(text: string, indent: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (!text.includes('\n') || text.includes('"""') || /[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029\ufeff]/.test(text))
    return undefined
  const inner = `${indent}  `
  const body = text.split('\n').map((line) => (line === '' ? '' : inner + line))
  return `"""\n${body.join('\n')}\n${inner}"""`
}
