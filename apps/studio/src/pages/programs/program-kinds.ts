import {
  type AddonDocument,
  addonSchema,
  type FunctionDocument,
  functionSchema,
  type MiddlewareDocument,
  middlewareSchema,
  type TableTriggerDocument,
  type TaskDocument,
  type ToolDocument,
  tableTriggerSchema,
  taskSchema,
  toolSchema,
  type WorkflowTestDocument,
  workflowTestSchema,
} from '@stackwright/language'
import { newId } from '../../shared/new-id.ts'

/** Kinds of programs that have a name, a list and a page of the same make. */
export const namedKinds = ['function', 'task', 'table_trigger', 'middleware', 'addon', 'tool', 'workflow_test'] as const
export type NamedKind = (typeof namedKinds)[number]

export type NamedProgram =
  | FunctionDocument
  | TaskDocument
  | TableTriggerDocument
  | MiddlewareDocument
  | AddonDocument
  | ToolDocument
  | WorkflowTestDocument

/** What is wrong with a name; undefined: nothing. */
export const nameMistake = (name: string): string | undefined =>
  functionSchema.shape.name.safeParse(name).error?.issues[0]?.message

/** A new program of a kind that does nothing yet. `table`: whose changes a trigger is for. */
export function newProgram(kind: NamedKind, name: string, table: string): NamedProgram {
  const base = { id: newId(), name }
  switch (kind) {
    case 'function':
      return functionSchema.parse({ kind, ...base })
    case 'task':
      return taskSchema.parse({ kind, ...base })
    case 'table_trigger':
      return tableTriggerSchema.parse({ kind, ...base, table, actions: { insert: true } })
    case 'middleware':
      return middlewareSchema.parse({ kind, ...base })
    case 'addon':
      return addonSchema.parse({ kind, ...base })
    case 'tool':
      return toolSchema.parse({ kind, ...base })
    case 'workflow_test':
      return workflowTestSchema.parse({ kind, ...base })
  }
}
