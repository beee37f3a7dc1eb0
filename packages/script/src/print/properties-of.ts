import { type Expression, isObject, type Json, type ObjectEntry, type Step } from '@stackwright/language'
import { expressionOf } from '../constant-value.ts'
import type { FunctionLayout } from '../layout/function-layout.ts'

type Property = readonly [name: string, value: Expression]

/** The properties in a step's block: those of its layout in their order, then all others. */
export function propertiesOf(
  step: Step,
  layout: FunctionLayout | undefined,
  isElsewhere: (name: string) => boolean,
): Property[] {
  const names = Object.keys(step.arguments).filter((name) => !isElsewhere(name))
  if (!layout) return names.map((name) => [name, step.arguments[name] as Expression])
  const known = layout.properties.filter(({ name }) => names.includes(name))
  const paths = [
    ...known,
    ...names
      .filter((name) => !known.some((each) => each.name === name))
      .map((name) => ({ name, path: isNested(name, layout) ? name.split('.') : [name] })),
  ]
  const tree = new Map<string, Branch>()
  for (const { name, path } of paths) insert(tree, path, writtenForm(step, name, layout))
  return [...tree].map(([name, branch]) => [name, toExpression(branch)])
}

/** An argument that is not known, but was found in an object with others: `return.paging.metadata`. */
const isNested = (name: string, layout: FunctionLayout) =>
  name.includes('.') && layout.nested.has(name.slice(0, name.indexOf('.')))

type Branch = Expression | Map<string, Branch>

function insert(tree: Map<string, Branch>, [first = '', ...rest]: readonly string[], value: Expression): void {
  if (rest.length === 0) return void tree.set(first, value)
  const branch = tree.get(first)
  const next = branch instanceof Map ? branch : new Map<string, Branch>()
  tree.set(first, next)
  insert(next, rest, value)
}

function toExpression(branch: Branch): Expression {
  if (!(branch instanceof Map)) return branch
  const entries = [...branch].map(([key, value]): ObjectEntry => ({ key, value: toExpression(value) }))
  return { kind: 'object', entries }
}

function writtenForm(step: Step, name: string, layout: FunctionLayout): Expression {
  const value = step.arguments[name] as Expression
  const spec = layout.inputs[name]
  if (spec?.type !== 'sort' || value.kind !== 'constant') return value
  const table = spec.of === undefined ? undefined : step.arguments[spec.of]
  const prefix = table?.kind === 'constant' ? `${table.value}.` : undefined
  return sortObject(value.value, prefix) ?? value
}

/** A list of a field and an order each as `{ field: "order" }`, where that says the same. */
function sortObject(value: Json, prefix: string | undefined): Expression | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  const orders: Record<string, Json> = {}
  for (const each of value) {
    if (!isObject(each) || Object.keys(each).length !== 2 || typeof each.field !== 'string') return undefined
    // Keys that are numbers would change the order.
    if (each.order === undefined || Object.hasOwn(orders, each.field) || /^\d+$/.test(each.field)) return undefined
    if (prefix !== undefined && each.field.startsWith(prefix)) return undefined
    orders[each.field] = each.order as Json
  }
  return expressionOf(orders)
}
