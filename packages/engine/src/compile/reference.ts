import {
  expressionInvalid,
  inputUnknown,
  type ReferenceExpression,
  type ReferenceRoot,
  type Run,
  share,
  type Value,
} from '@stackwright/language'
import type { Compiled } from './compiled.ts'
import type { Context } from './context.ts'
import { compileVariable } from './variable.ts'
import { compileKeys, type Source, walk, walkSafely } from './walk.ts'

type RootCompiler = (path: ReferenceExpression['path'], context: Context) => Compiled

/** Reads from a source and fails with the whole name when a key is missing on the way. */
const from =
  (label: string, source: Source): RootCompiler =>
  (path, context) => ({ read: walk(source, compileKeys(path, context), label) })

/** Reads from a source where what is not there is null. */
const safelyFrom =
  (source: Source): RootCompiler =>
  (path, context) => ({ read: walkSafely(source, compileKeys(path, context)) })

/** `$this` and its like inside an element expression; elsewhere an ordinary variable of that name. */
const fromElement =
  (root: ReferenceRoot, source: Source): RootCompiler =>
  (path, context) =>
    context.element ? from(root, source)(path, context) : compileVariable([root, ...path], context)

const compileInput: RootCompiler = (path, context) => {
  const [name] = path
  if (path.length === 0) return { read: (run) => run.input }
  if (typeof name !== 'string') return from('input', (run) => run.input)(path, context)
  if (!context.program.inputs.has(name)) throw inputUnknown({ name })
  const source: Source = (run) => (Object.hasOwn(run.input, name) ? run.input[name] : null)
  return from(`input.${name}`, source)(path.slice(1), context)
}

/** `$error` of the innermost catch, or a variable of that name where no catch has set one. */
const compileError: RootCompiler = (path, context) => {
  const { scope } = context.program
  const place = scope.place('error')
  return from('error', (run) => {
    share(run, place)
    return run.error ?? run.variables[place]
  })(path, context)
}

const roots: Record<ReferenceRoot, RootCompiler> = {
  var: (path, context) => compileVariable(path, context),
  response: (path, context) => compileVariable(['response', ...path], context),
  input: compileInput,
  auth: safelyFrom((run) => run.auth ?? undefined),
  env: safelyFrom((run) => run.environment),
  error: compileError,
  this: fromElement('this', (run) => run.element?.item),
  index: fromElement('index', (run) => run.element?.index),
  parent: fromElement('parent', (run) => run.element?.list),
  result: fromElement('result', (run) => run.element?.result),
  now: (path) => {
    if (path.length > 0) throw expressionInvalid({ reason: 'now is a moment and has no fields.' })
    return { read: (run: Run): Value => run.now }
  },
  db: () => {
    throw expressionInvalid({ reason: 'Fields of a table can be named only in the conditions of a query.' })
  },
}

export function compileReference({ root, path }: ReferenceExpression, context: Context): Compiled {
  return roots[root](path, context)
}
