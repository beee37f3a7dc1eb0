import { z } from 'zod'
import { jsonSchema } from '../expressions/expression-schema.ts'
import { inputTypeNames } from '../types/type-names.ts'
import { extrasSchema, identifierSchema } from './base.ts'

/** Checks and changes applied in order before the stack runs: trim, lower, min:8, pattern … */
export const inputFilterSchema = z.strictObject({
  name: z.string().min(1).max(64),
  arguments: z.array(jsonSchema).default([]),
})

/** How many elements a list may have: `int[1:10]`. */
export const sizeSchema = z.strictObject({
  least: z.int().min(0).max(1_000_000).optional(),
  most: z.int().min(0).max(1_000_000).optional(),
})

const inputShape = {
  name: identifierSchema,
  type: z.enum(inputTypeNames),
  list: z.boolean().default(false),
  /** `name?`: may be left out when false. */
  required: z.boolean().default(true),
  /** `text?`: may be null. */
  nullable: z.boolean().default(false),
  default: jsonSchema.optional(),
  description: z.string().max(2_000).default(''),
  sensitive: z.boolean().default(false),
  values: z.array(z.string().min(1).max(200)).max(500).optional(),
  table: identifierSchema.optional(),
  filters: z.array(inputFilterSchema).default([]),
  size: sizeSchema.optional(),
  extras: extrasSchema.optional(),
}

export interface InputDeclaration {
  name: string
  type: (typeof inputTypeNames)[number]
  list: boolean
  required: boolean
  nullable: boolean
  default?: z.output<typeof jsonSchema> | undefined
  description: string
  sensitive: boolean
  values?: string[] | undefined
  table?: string | undefined
  filters: InputFilter[]
  size?: z.output<typeof sizeSchema> | undefined
  extras?: Record<string, string> | undefined
  /** For type object: what it is made of. */
  fields?: InputDeclaration[] | undefined
}

export type InputFilter = z.output<typeof inputFilterSchema>

export const inputSchema: z.ZodType<InputDeclaration> = z.strictObject({
  ...inputShape,
  get fields(): z.ZodOptional<z.ZodArray<z.ZodType<InputDeclaration>>> {
    return z.array(inputSchema).optional()
  },
})
