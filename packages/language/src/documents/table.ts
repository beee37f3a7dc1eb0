import { z } from 'zod'
import { jsonSchema } from '../expressions/expression-schema.ts'
import { fieldTypeNames } from '../types/type-names.ts'
import { baseShape, extrasSchema, identifierSchema } from './base.ts'
import { inputFilterSchema, inputSchema } from './input.ts'

export const fieldSchema = z.strictObject({
  /** Stable, so that a rename is told apart from a removal and an addition. */
  id: z.string().min(1).max(64),
  name: identifierSchema,
  type: z.enum(fieldTypeNames),
  list: z.boolean().default(false),
  required: z.boolean().default(false),
  nullable: z.boolean().default(false),
  /** A constant, or "now" for timestamps and dates; undefined means none. */
  default: jsonSchema.optional(),
  description: z.string().max(2_000).default(''),
  /** `internal` fields (a password) leave the server only if a step names them in its output. */
  visibility: z.enum(['public', 'private', 'internal']).default('public'),
  /** Masked in histories and traces. */
  sensitive: z.boolean().default(false),
  /** For type enum. */
  values: z.array(z.string().min(1).max(200)).max(500).optional(),
  /** For type reference: the name of the table whose primary key is kept. */
  table: identifierSchema.optional(),
  filters: z.array(inputFilterSchema).default([]),
  /** For type object: what it is made of. */
  fields: z.array(inputSchema).max(200).optional(),
  extras: extrasSchema.optional(),
})

export const indexSchema = z.strictObject({
  id: z.string().min(1).max(64),
  type: z.enum(['btree', 'unique']),
  fields: z
    .array(z.strictObject({ name: identifierSchema, order: z.enum(['asc', 'desc']).default('asc') }))
    .min(1)
    .max(32),
})

/** A table as data. The first field is its primary key: `id`, of type int (counted up) or uuid. */
export const tableSchema = z
  .strictObject({
    kind: z.literal('table'),
    ...baseShape,
    name: identifierSchema,
    /** Its records are users: tokens can be made for them and endpoints can ask for one. */
    authentication: z.boolean().default(false),
    fields: z.array(fieldSchema).min(1, 'A table needs its primary key').max(400),
    indexes: z.array(indexSchema).max(64).default([]),
  })
  .superRefine((table, context) => {
    const key = table.fields[0]
    if (key && (key.name !== 'id' || !['int', 'uuid'].includes(key.type) || key.list))
      context.addIssue({
        code: 'custom',
        path: ['fields', 0],
        message: 'The first field is the primary key: id, of type int or uuid',
      })
    const names = new Set<string>()
    table.fields.forEach((field, position) => {
      if (names.has(field.name))
        context.addIssue({
          code: 'custom',
          path: ['fields', position, 'name'],
          message: `There are two fields called ${field.name}`,
        })
      names.add(field.name)
      if (field.type === 'enum' && !field.values?.length)
        context.addIssue({ code: 'custom', path: ['fields', position, 'values'], message: 'An enum needs its values' })
      if (field.type === 'reference' && !field.table)
        context.addIssue({
          code: 'custom',
          path: ['fields', position, 'table'],
          message: 'A reference needs its table',
        })
    })
    table.indexes.forEach((index, position) => {
      for (const field of index.fields)
        if (!names.has(field.name))
          context.addIssue({
            code: 'custom',
            path: ['indexes', position],
            message: `There is no field called ${field.name}`,
          })
    })
  })

export type Field = z.output<typeof fieldSchema>
export type Index = z.output<typeof indexSchema>
export type TableDocument = z.output<typeof tableSchema>
