import { z } from 'zod'
import { stackSchema } from '../stacks/step-schema.ts'
import { baseShape, identifierSchema, nameSchema } from './base.ts'
import type { InputDeclaration } from './input.ts'
import { declaredInput, inputsSchema, noResponseSchema } from './program.ts'

export const tableActions = ['insert', 'update', 'delete', 'truncate'] as const
export type TableAction = (typeof tableActions)[number]

/** What a run of a table trigger is given. */
export const tableTriggerInputs: readonly InputDeclaration[] = [
  declaredInput({ name: 'new', type: 'json', description: 'The record after the change; null when it was deleted.' }),
  declaredInput({ name: 'old', type: 'json', description: 'The record before the change; null when it is new.' }),
  declaredInput({ name: 'action', type: 'enum', values: [...tableActions], description: 'What was done.' }),
  declaredInput({ name: 'datasource', type: 'text', description: 'The data source it was done in.' }),
]

/** A stack that runs when records of a table change. */
export const tableTriggerSchema = z.strictObject({
  kind: z.literal('table_trigger'),
  ...baseShape,
  name: nameSchema,
  table: identifierSchema,
  actions: z
    .strictObject({
      insert: z.boolean().default(false),
      update: z.boolean().default(false),
      delete: z.boolean().default(false),
      truncate: z.boolean().default(false),
    })
    .default({ insert: false, update: false, delete: false, truncate: false }),
  /** The data sources whose changes count; none: all. */
  datasources: z.array(z.string().min(1).max(200)).max(64).default([]),
  inputs: inputsSchema.default([...tableTriggerInputs]),
  stack: stackSchema.default([]),
  response: noResponseSchema,
})

export type TableTriggerDocument = z.output<typeof tableTriggerSchema>
