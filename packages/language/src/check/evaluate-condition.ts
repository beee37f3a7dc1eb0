import type { InputSpecs } from '../definitions/input-spec.ts'
import type { TableDocument } from '../documents/table.ts'
import type { Expression } from '../expressions/expression.ts'
import type { Step } from '../stacks/step.ts'
import { argumentOf } from './argument-of.ts'
import type { Checker, Scope } from './checker.ts'
import { type Shape, shapes } from './shapes/shape.ts'

/** What an expression on the fields of a step's table gives. Without a table nothing is known of what is compared. */
export function evaluateCondition(checker: Checker, step: Step, inputs: InputSpecs, name: string, scope: Scope): Shape {
  const expression = argumentOf(step, name)
  const of = argumentOf(step, inputs[name]?.of ?? 'table')
  const table = of?.kind === 'constant' ? checker.workspace.table(String(of.value)) : undefined
  if (!table || !expression) return shapes.any
  return checker.evaluate(expression, { ...scope, table, joined: joinedTables(checker, step, inputs) })
}

/** The tables that `{ name: { table: "…" } }` adds to a query; where no table is named, the name is that of one. */
function joinedTables(checker: Checker, step: Step, inputs: InputSpecs): ReadonlyMap<string, TableDocument> {
  const joined = new Map<string, TableDocument>()
  for (const [name, { type }] of Object.entries(inputs)) {
    const expression = type === 'join' ? argumentOf(step, name) : undefined
    for (const [alias, entry] of entriesOf(expression)) {
      const table = entriesOf(entry).find(([key]) => key === 'table')?.[1]
      const found = checker.workspace.table(table?.kind === 'constant' ? String(table.value) : alias)
      if (found) joined.set(alias, found)
    }
  }
  return joined
}

const entriesOf = (expression: Expression | undefined): [string, Expression][] =>
  expression?.kind === 'object'
    ? expression.entries.flatMap(({ key, value }) =>
        typeof key === 'string' ? [[key, value] as [string, Expression]] : [],
      )
    : []
