import { z } from 'zod'
import { expressionSchema } from '../expressions/expression-schema.ts'
import type { Slot, Stack, Step } from './step.ts'

const argumentsSchema = z.record(z.string(), expressionSchema)

/** `$name` without the dollar sign: what `as` and variables accept. */
export const variableNameSchema = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]{0,127}$/, 'A variable name has letters, digits and _ and does not start with a digit')

export const slotSchema: z.ZodType<Slot> = z.lazy(() =>
  z.strictObject({ name: z.string().min(1), arguments: argumentsSchema.optional(), steps: stackSchema }),
)

export const stepSchema: z.ZodType<Step> = z.lazy(() =>
  z.strictObject({
    id: z.string().min(1).max(64),
    function: z.string().min(1).max(128),
    arguments: argumentsSchema,
    result: variableNameSchema.optional(),
    description: z.string().max(10_000).optional(),
    disabled: z.boolean().optional(),
    mocks: argumentsSchema.optional(),
    slots: z.array(slotSchema).optional(),
  }),
)

export const stackSchema: z.ZodType<Stack> = z.lazy(() => z.array(stepSchema))
