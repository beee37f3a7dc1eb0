import { type Expression, type FunctionDefinition, mapExpression, type Step } from '@stackwright/language'
import type { Rename } from './rename.ts'

/** The tables that a step names. */
export function tablesOf(step: Step, { inputs }: FunctionDefinition): string[] {
  return Object.keys(inputs)
    .filter((name) => inputs[name]?.type === 'table')
    .map((name) => constantText(step.arguments[name]))
    .filter((name) => name !== undefined)
}

/** The arguments of a step with those following that name what was renamed. */
export function renameArguments(step: Step, definition: FunctionDefinition, rename: Rename): Step['arguments'] {
  const tables = tablesOf(step, definition)
  if (rename.kind === 'field' && !tables.includes(rename.table)) return step.arguments
  return Object.fromEntries(
    Object.entries(step.arguments).map(([name, expression]) => [
      name,
      renameArgument(expression, definition.inputs[name], rename),
    ]),
  )
}

type Spec = FunctionDefinition['inputs'][string] | undefined

function renameArgument(expression: Expression, spec: Spec, rename: Rename): Expression {
  if (spec?.mode === 'condition') return mapExpression(expression, (part) => renameColumn(part, rename))
  if (spec?.type === rename.kind) return renameConstant(expression, rename)
  if (rename.kind !== 'field') return expression
  if (spec?.type === 'record') return renameKeys(expression, rename)
  return spec?.mode === 'constant' && spec.type !== 'option' ? renameFieldList(expression, rename) : expression
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
function renameColumn(part: Expression, rename: Rename): Expression {
  if (part.kind !== 'reference' || part.root !== 'db') return part
  const { path } = part
  const [first, second] = path
  if (rename.kind === 'table')
    return path.length > 1 && first === rename.from ? { ...part, path: [rename.to, ...path.slice(1)] } : part
  if (rename.kind !== 'field') return part
  if (first === rename.table && second === rename.from) return { ...part, path: [first, rename.to, ...path.slice(2)] }
  return first === rename.from && first !== rename.table ? { ...part, path: [rename.to, ...path.slice(1)] } : part
}
