import { constant, type Expression, type InputSpec, isObject, type Json } from '@stackwright/language'
import { constantValue } from '../constant-value.ts'

/** A variable that is written. A name that stands for something else where it is read is a variable here: `var $result`. */
export function targetOf(expression: Expression): Expression {
  if (expression.kind !== 'reference' || expression.root === 'var') return expression
  return { kind: 'reference', root: 'var', path: [expression.root, ...expression.path] }
}

/** An argument as documents store it: what has to be known beforehand is a constant, an order is a list. */
export function argumentValue(
  spec: InputSpec,
  value: Expression,
  all: Readonly<Record<string, Expression>>,
): Expression {
  if (spec.mode === 'condition') return spec.type === 'expression' ? withPatterns(value) : value
  if (spec.mode !== 'constant') return value
  const known = constantValue(value)
  if (known === undefined) return value
  return constant(spec.type === 'sort' ? sortKeys(known, tableOf(spec, all)) : known)
}

/** `{ created_at: "desc" }` as a list of a field and an order each. */
function sortKeys(value: Json, table: string | undefined): Json {
  if (!isObject(value)) return value
  return Object.entries(value).map(([key, order]) => ({
    field: table !== undefined && key.startsWith(`${table}.`) ? key.slice(table.length + 1) : key,
    order: order as Json,
  }))
}

function tableOf(spec: InputSpec, all: Readonly<Record<string, Expression>>): string | undefined {
  const table = spec.of === undefined ? undefined : all[spec.of]
  return table?.kind === 'constant' && typeof table.value === 'string' ? table.value : undefined
}

/** In a condition on fields, `~` between a field and a text asks for a pattern; elsewhere it joins texts. */
function withPatterns(condition: Expression): Expression {
  if (condition.kind === 'unary') return { ...condition, value: withPatterns(condition.value) }
  if (condition.kind !== 'binary') return condition
  if (condition.operator === '&&' || condition.operator === '||')
    return { ...condition, left: withPatterns(condition.left), right: withPatterns(condition.right) }
  return condition.operator === '~' && isField(condition.left) ? { ...condition, operator: '~~' } : condition
}

const isField = (expression: Expression): boolean =>
  expression.kind === 'filter' ? isField(expression.value) : expression.kind === 'reference' && expression.root === 'db'
