import type {
  Document,
  Expression,
  FunctionDefinition,
  InputDeclaration,
  Library,
  Stack,
  Step,
} from '@stackwright/language'

/** What got another name, and what it was called before. */
export type Rename =
  | { readonly kind: 'table' | 'function' | 'api_group'; readonly from: string; readonly to: string }
  | { readonly kind: 'field'; readonly table: string; readonly from: string; readonly to: string }

/**
 * The document with every reference to what was renamed following it; the very same object when it has none. Which arguments
 * name a table, a field or a function is known from the definitions of the steps.
 */
export function renameReferences(document: Document, rename: Rename, library: Library): Document {
  const renamed = renameIn(document, rename, library)
  return JSON.stringify(renamed) === JSON.stringify(document) ? document : renamed
}

/** Whether the document refers to it. */
export function refersTo(document: Document, kind: 'table' | 'function' | 'api_group', name: string, library: Library) {
  return renameReferences(document, { kind, from: name, to: `${name}\u0001` }, library) !== document
}

function renameIn(document: Document, rename: Rename, library: Library): Document {
  switch (document.kind) {
    case 'api_group':
      return document
    case 'table':
      return { ...document, fields: document.fields.map((field) => withTable(field, rename)) }
    case 'function':
      return {
        ...document,
        inputs: document.inputs.map((input) => renameInput(input, rename)),
        stack: renameStack(document.stack, rename, library),
      }
    case 'endpoint':
      return {
        ...document,
        group: rename.kind === 'api_group' && document.group === rename.from ? rename.to : document.group,
        authentication:
          rename.kind === 'table' && document.authentication === rename.from ? rename.to : document.authentication,
        inputs: document.inputs.map((input) => renameInput(input, rename)),
        stack: renameStack(document.stack, rename, library),
      }
  }
}

function withTable<Declaration extends { table?: string | undefined }>(declaration: Declaration, rename: Rename) {
  return rename.kind === 'table' && declaration.table === rename.from
    ? { ...declaration, table: rename.to }
    : declaration
}

function renameInput(input: InputDeclaration, rename: Rename): InputDeclaration {
  const renamed = withTable(input, rename)
  return input.fields ? { ...renamed, fields: input.fields.map((field) => renameInput(field, rename)) } : renamed
}

function renameStack(stack: Stack, rename: Rename, library: Library): Stack {
  return stack.map((step) => {
    const definition = library.functions.get(step.function)
    return {
      ...step,
      arguments: definition ? renameArguments(step, definition, rename) : step.arguments,
      ...(step.slots && {
        slots: step.slots.map((slot) => ({ ...slot, steps: renameStack(slot.steps, rename, library) })),
      }),
    }
  })
}

function renameArguments(step: Step, definition: FunctionDefinition, rename: Rename): Step['arguments'] {
  const tables = Object.keys(definition.inputs)
    .filter((name) => definition.inputs[name]?.type === 'table')
    .map((name) => constantText(step.arguments[name]))
  const entries = Object.entries(step.arguments).map(([name, expression]): [string, Expression] => {
    const spec = definition.inputs[name]
    if (rename.kind === 'field') {
      if (!tables.includes(rename.table)) return [name, expression]
      if (spec?.type === 'field') return [name, renameConstant(expression, rename)]
      if (spec?.type === 'record') return [name, renameKeys(expression, rename)]
      if (spec?.mode === 'constant' && spec.type !== 'option') return [name, renameFieldList(expression, rename)]
      return [name, spec?.mode === 'condition' ? renameColumns(expression, rename) : expression]
    }
    if (spec?.type === rename.kind) return [name, renameConstant(expression, rename)]
    return [
      name,
      rename.kind === 'table' && spec?.mode === 'condition' ? renameColumns(expression, rename) : expression,
    ]
  })
  return Object.fromEntries(entries)
}

const constantText = (expression: Expression | undefined) =>
  expression?.kind === 'constant' && typeof expression.value === 'string' ? expression.value : undefined

function renameConstant(expression: Expression, { from, to }: Rename): Expression {
  return constantText(expression) === from ? { kind: 'constant', value: to } : expression
}

function renameKeys(expression: Expression, { from, to }: Rename): Expression {
  if (expression.kind !== 'object') return expression
  return {
    ...expression,
    entries: expression.entries.map((entry) => (entry.key === from ? { ...entry, key: to } : entry)),
  }
}

/** `output: ["name"]` and `sort: [{ field: "name" }]`. */
function renameFieldList(expression: Expression, { from, to }: Rename): Expression {
  if (expression.kind !== 'constant' || !Array.isArray(expression.value)) return expression
  const value = expression.value.map((item) => {
    if (item === from) return to
    const isSort = item !== null && typeof item === 'object' && !Array.isArray(item) && item.field === from
    return isSort ? { ...item, field: to } : item
  })
  return { kind: 'constant', value }
}

/** `$db.user.email` names table and field, `$db.email` only the field. */
function renameColumns(expression: Expression, rename: Rename): Expression {
  const deeper = (inner: Expression) => renameColumns(inner, rename)
  switch (expression.kind) {
    case 'reference':
      return expression.root === 'db' ? { ...expression, path: renamePath(expression.path, rename) } : expression
    case 'filter':
      return { ...expression, value: deeper(expression.value), arguments: expression.arguments.map(deeper) }
    case 'unary':
      return { ...expression, value: deeper(expression.value) }
    case 'binary':
      return { ...expression, left: deeper(expression.left), right: deeper(expression.right) }
    case 'conditional':
      return {
        ...expression,
        condition: deeper(expression.condition),
        consequent: deeper(expression.consequent),
        alternate: deeper(expression.alternate),
      }
    case 'array':
      return { ...expression, items: expression.items.map(deeper) }
    case 'object':
      return { ...expression, entries: expression.entries.map((entry) => ({ ...entry, value: deeper(entry.value) })) }
    default:
      return expression
  }
}

type Path = Extract<Expression, { kind: 'reference' }>['path']

function renamePath(path: Path, rename: Rename): Path {
  const [first, second] = path
  if (rename.kind === 'table') return path.length > 1 && first === rename.from ? [rename.to, ...path.slice(1)] : path
  if (rename.kind !== 'field') return path
  if (first === rename.table && second === rename.from) return [first, rename.to, ...path.slice(2)]
  return first === rename.from && first !== rename.table ? [rename.to, ...path.slice(1)] : path
}
