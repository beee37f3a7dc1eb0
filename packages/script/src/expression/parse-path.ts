import { type Expression, type PathSegment, type ReferenceRoot, referenceRoots } from '@stackwright/language'
import type { Token } from './token.ts'

/** What a path needs of the parser that it stands in. */
interface Reader {
  peek(): Token
  next(): Token
  accept(sign: string): boolean
  inside(closing: string): Expression
  problem(message: string, token?: Token): Error
}

const roots = new Set<string>(referenceRoots)

/** `.name`, `.0`, `["any key"]`, `[expression]`: as many as follow. */
export function parsePath(parser: Reader): PathSegment[] {
  const path: PathSegment[] = []
  for (;;) {
    const token = parser.peek()
    if (token.kind !== 'sign' || token.spaced) return path
    const pointed = parser.accept('.')
    // Some exports write `$a.[key]` for `$a[key]`.
    if (parser.accept('[')) path.push(toSegment(parser.inside(']')))
    else if (pointed) {
      const segment = parser.next()
      if (segment.kind === 'number') path.push(...segment.text.split('.').map(Number))
      else if (segment.kind === 'name' || segment.kind === 'string') path.push(segment.text)
      // The server's own variables begin with a $: $env.$remote_ip.
      else if (segment.kind === 'variable') path.push(`$${segment.text}`)
      else throw parser.problem('A name or a position is needed after the point', segment)
    } else return path
  }
}

function toSegment(expression: Expression): PathSegment {
  if (expression.kind !== 'constant') return expression
  const { value } = expression
  return typeof value === 'string' || Number.isSafeInteger(value) ? (value as string | number) : expression
}

/** `$input.email` names a root; `$user.email` is short for the variable; `$var.input` is a variable that is called like a root. */
export function parseReference(parser: Reader, name: string): Expression {
  const path = parsePath(parser)
  if (name === 'var') {
    if (typeof path[0] !== 'string') throw parser.problem('$var is followed by the name of a variable')
    return { kind: 'reference', root: 'var', path }
  }
  if (roots.has(name) && name !== 'now') return { kind: 'reference', root: name as ReferenceRoot, path }
  return { kind: 'reference', root: 'var', path: [name, ...path] }
}
