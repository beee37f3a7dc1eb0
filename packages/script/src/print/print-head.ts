import type { Expression } from '@stackwright/language'
import { printExpression } from '../expression/print-expression.ts'
import { printString } from '../expression/print-string.ts'
import type { HeadArgument } from '../layout/function-layout.ts'

interface PrintedHead {
  readonly text: string
  /** Names of the arguments in it. Others have to be written elsewhere. */
  readonly written: ReadonlySet<string>
}

/** What stands behind a name, with a space before each part. */
export function printHead(head: readonly HeadArgument[], given: Readonly<Record<string, Expression>>): PrintedHead {
  const written = new Set<string>()
  let text = ''
  // Parts without a name of their own are told apart by their order, so that none may be missing before another one.
  let complete = true
  for (const { name, form } of head) {
    const value = given[name]
    const part =
      value && (complete || form === 'attribute' || form === 'word' || form === 'name')
        ? printPart(name, form, value)
        : undefined
    if (part === undefined) {
      if (form !== 'attribute' && form !== 'word' && form !== 'name') complete = false
      continue
    }
    text += ` ${part}`
    written.add(name)
  }
  return { text, written }
}

function printPart(name: string, form: HeadArgument['form'], value: Expression): string | undefined {
  const known = value.kind === 'constant' && typeof value.value === 'string' ? value.value : undefined
  switch (form) {
    case 'name':
      return known === undefined ? undefined : printString(known)
    case 'attribute':
      if (known === undefined) return undefined
      return `${name}=${/^[A-Za-z]\w*$/.test(known) ? known : printString(known)}`
    case 'variable':
      return variableText(value)
    case 'word':
      return `${name} (${printExpression(value)})`
    case 'subject':
      return `(${printExpression(value)})`
    case 'operand':
      return value.kind === 'reference' && value.root !== 'now' ? printExpression(value) : `(${printExpression(value)})`
  }
}

/** A variable that is written, `$x.a`. Names that stand for something else where they are read are plain here. */
function variableText(value: Expression): string | undefined {
  if (value.kind === 'constant' && typeof value.value === 'string') {
    const path = value.value.replace(/^\$/, '').split('.')
    return path.every((key) => /^\w+$/.test(key)) && !/^\d/.test(path[0] ?? '') ? `$${path.join('.')}` : undefined
  }
  if (value.kind !== 'reference' || value.root !== 'var') return undefined
  const [first] = value.path
  const text = printExpression(value)
  const long = `$var.${String(first)}`
  return typeof first === 'string' && first !== 'var' && text.startsWith(long) ? `$${text.slice('$var.'.length)}` : text
}
