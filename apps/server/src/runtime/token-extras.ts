import { namedStatement, quoteIdentifier } from '@stackwright/database'
import {
  type Expression,
  isProgram,
  type Library,
  type ObjectValue,
  type TableDocument,
  type Value,
  walkSteps,
} from '@stackwright/language'
import { findUser } from './find-user.ts'
import type { ServedWorkspace } from './served-workspace.ts'

/** Somebody to try a program as. Without extras it is what the workspace's own programs say in the tokens of its users. */
export interface ChosenUser {
  readonly table: string
  readonly id: Value
  readonly extras?: ObjectValue | undefined
}

/** Whoever signs in gets extras from the programs that make tokens, and so does who is chosen to try something. */
export async function withExtras(
  workspace: ServedWorkspace,
  user: ChosenUser,
  library: Library,
): Promise<Required<ChosenUser>> {
  const { table, id, extras } = user
  const document = extras === undefined && workspace.view.table(table)
  return { table, id, extras: document ? await extrasOf(workspace, document, id, library) : (extras ?? {}) }
}

async function extrasOf(
  workspace: ServedWorkspace,
  table: TableDocument,
  id: Value,
  library: Library,
): Promise<ObjectValue> {
  const { constants, fields } = knownExtras(workspace, table, library)
  if (fields.size === 0) return Object.fromEntries(constants)
  const columns = [...new Set(fields.values())].map(quoteIdentifier).join(', ')
  const key = await findUser(workspace.host, table, id)
  const text = `select ${columns} from ${quoteIdentifier(table.name)} where "id" = $1`
  const [record] = await workspace.host.database.query(namedStatement(text), [key])
  const values = [...fields].map(([name, field]) => [name, (record?.[field] ?? null) as Value] as const)
  return Object.fromEntries([...constants, ...values])
}

/**
 * What is known of extras without running anything: those that are written down, and those that are a field of some record, which
 * is taken for the user's when the table has a field of that name.
 */
function knownExtras(workspace: ServedWorkspace, table: TableDocument, library: Library) {
  const constants = new Map<string, Value>()
  const fields = new Map<string, string>()
  const names = new Set(table.fields.filter(({ type }) => type !== 'password').map(({ name }) => name))
  for (const { document } of workspace.documents.values()) {
    if (!isProgram(document)) continue
    for (const { step } of walkSteps(document.stack)) {
      const signsIn = library.functions.get(step.function)?.signsIn
      if (!signsIn || step.disabled || constantOf(step.arguments[signsIn.table]) !== table.name) continue
      const extras = step.arguments[signsIn.extras]
      if (extras?.kind !== 'object') continue
      for (const { key, value } of extras.entries) {
        if (typeof key !== 'string') continue
        const constant = constantOf(value)
        const field = fieldOf(value)
        if (constant !== undefined) constants.set(key, constant)
        else if (field !== undefined && names.has(field)) fields.set(key, field)
      }
    }
  }
  return { constants, fields }
}

const constantOf = (expression: Expression | undefined): Value | undefined =>
  expression?.kind === 'constant' ? (expression.value as Value) : undefined

/** `role` of `$user.role`. */
function fieldOf(expression: Expression): string | undefined {
  if (expression.kind !== 'reference' || expression.root !== 'var' || expression.path.length !== 2) return undefined
  const field = expression.path[1]
  return typeof field === 'string' ? field : undefined
}
