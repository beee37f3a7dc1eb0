import type { Expression } from '@stackwright/language'
import { printExpression } from '../expression/print-expression.ts'
import { printString } from '../expression/print-string.ts'

/** What stands behind the name of a function that is not known here, see readUnknownStep. */
export function printUnknownHead(given: Readonly<Record<string, Expression>>) {
  const written = new Set<string>()
  let text = ''
  for (const [name, value] of Object.entries(given)) {
    const [, part, sign] = /^head\.(\w+?)(=|\(\))?$/.exec(name) ?? []
    if (part === undefined || part === 'as') continue
    written.add(name)
    const known = value.kind === 'constant' && typeof value.value === 'string' ? value.value : undefined
    if (sign === '=') text += ` ${part}=${printString(known ?? '')}`
    else if (sign) text += ` ${part} (${printExpression(value)})`
    else if (known !== undefined && written.size === 1) text += ` ${printString(known)}`
    else
      text +=
        value.kind === 'reference' && value.root !== 'now'
          ? ` ${printExpression(value)}`
          : ` (${printExpression(value)})`
  }
  return { text, written }
}
