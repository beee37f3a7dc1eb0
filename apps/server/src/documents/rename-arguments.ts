import { type Expression, type FunctionDefinition, mapExpression, type Step } from '@stackwright/language'
import type { Rename } from './rename.ts'

/** The tables that a step names, joined ones included. */
export function tablesOf(step: Step, { inputs }: FunctionDefinition): string[] {
  return Object.entries(inputs)
    .flatMap(([name, { type }]) => {
      if (type === 'table') return [constantText(step.arguments[name])]
      return type === 'join' ? joinedTables(step.arguments[name]) : []
    })
    .filter((name) => name !== undefined)
}

const joinedTables = (join: Expression | undefined) => joinsOf(join).map(({ table }) => table)

/** `{ author: { table: "user", … } }` */
function joinsOf(join: Expression | undefined): { name: string | Expression; table: string | undefined }[] {
  if (join?.kind !== 'object') return []
  return join.entries.map(({ key, value }) => ({
    name: key,
    table:
      value.kind === 'object' ? constantText(value.entries.find((entry) => entry.key === 'table')?.value) : undefined,
  }))
}

function renameJoined(join: Expression, rename: Rename): Expression {
  if (join.kind !== 'object' || rename.kind !== 'table') return join
  const renamed = (value: Expression): Expression =>
    value.kind === 'object'
      ? {
          ...value,
          entries: value.entries.map((entry) =>
            entry.key === 'table' ? { ...entry, value: renameConstant(entry.value, rename) } : entry,
          ),
        }
      : value
  return { ...join, entries: join.entries.map((entry) => ({ ...entry, value: renamed(entry.value) })) }
}

/** The arguments of a step with those following that name what was renamed. */
export function renameArguments(step: Step, definition: FunctionDefinition, rename: Rename): Step['arguments'] {
  const tables = tablesOf(step, definition)
  if (rename.kind === 'field' && !tables.includes(rename.table)) return step.arguments
  const names = namesOf(step, definition, rename)
  return Object.fromEntries(
    Object.entries(step.arguments).map(([name, expression]) => [
      name,
      renameArgument(expression, definition.inputs[name], rename, names),
    ]),
  )
}

/** What a step calls the table whose field is renamed. */
interface Names {
  /** Its fields need no name before them, and its records are those that the step is about. */
  readonly main: boolean
  readonly joined: ReadonlySet<unknown>
}

function namesOf(step: Step, { inputs }: FunctionDefinition, rename: Rename): Names {
  const argumentsOf = (type: string) =>
    Object.keys(inputs).flatMap((name) => (inputs[name]?.type === type ? [step.arguments[name]] : []))
  const isIt = (table: string | undefined) => rename.kind === 'field' && table === rename.table
  const joins = argumentsOf('join').flatMap(joinsOf)
  return {
    main: argumentsOf('table').some((argument) => isIt(constantText(argument))),
    joined: new Set(joins.filter(({ table }) => isIt(table)).map(({ name }) => name)),
  }
}

type Spec = FunctionDefinition['inputs'][string] | undefined

function renameArgument(expression: Expression, spec: Spec, rename: Rename, names: Names): Expression {
  if (spec?.type === 'addons') return rename.kind === 'addon' ? renameAddons(expression, rename) : expression
  if (spec?.mode === 'condition') {
    const known = spec.type === 'join' ? renameJoined(expression, rename) : expression
    return mapExpression(known, (part) => renameColumn(part, rename, names))
  }
  if (spec?.type === rename.kind)
    return rename.kind === 'field' && !names.main ? expression : renameConstant(expression, rename)
  if (rename.kind !== 'field' || !names.main) return expression
  if (spec?.type === 'record' || (spec?.mode === 'value' && spec.of !== undefined))
    return renameKeys(expression, rename)
  return spec?.mode === 'constant' && spec.type !== 'option' ? renameFieldList(expression, rename) : expression
}

/** `[{ name: "author", …, addon: [ … ] }]` */
function renameAddons(expression: Expression, rename: Rename): Expression {
  if (expression.kind !== 'array') return expression
  const renamed = (item: Expression): Expression =>
    item.kind === 'object'
      ? {
          ...item,
          entries: item.entries.map((entry) => {
            if (entry.key === 'name') return { ...entry, value: renameConstant(entry.value, rename) }
            return entry.key === 'addon' ? { ...entry, value: renameAddons(entry.value, rename) } : entry
          }),
        }
      : item
  return { ...expression, items: expression.items.map(renamed) }
}

const constantText = (expression: Expression | undefined) =>
  expression?.kind === 'constant' && typeof expression.value === 'string' ? expression.value : undefined

function renameConstant(expression: Expression, { from, to }: Rename): Expression {
  return constantText(expression) === from ? { kind: 'constant', value: to } : expression
}

function renameKeys(expression: Expression, rename: Rename): Expression {
  const { from, to } = rename
  if (expression.kind === 'array')
    return { ...expression, items: expression.items.map((item) => renameKeys(item, rename)) }
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

/** `$db.user.email` names table and field, `$db.author.email` a joined table and its field, `$db.email` only the field. */
function renameColumn(part: Expression, rename: Rename, { main, joined }: Names): Expression {
  if (part.kind !== 'reference' || part.root !== 'db') return part
  const { path } = part
  const [first, second] = path
  if (rename.kind === 'table')
    return path.length > 1 && first === rename.from ? { ...part, path: [rename.to, ...path.slice(1)] } : part
  if (rename.kind !== 'field' || first === undefined) return part
  if ((first === rename.table || joined.has(first)) && second === rename.from)
    return { ...part, path: [first, rename.to, ...path.slice(2)] }
  return main && first === rename.from && first !== rename.table
    ? { ...part, path: [rename.to, ...path.slice(1)] }
    : part
}
