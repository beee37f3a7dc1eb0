import { z } from 'zod'
import type { Json } from '../values/value.ts'
import { binaryOperators, type Expression, referenceRoots, unaryOperators } from './expression.ts'

export const jsonSchema: z.ZodType<Json> = z.json() as z.ZodType<Json>

/** Strict on purpose: an unknown key is refused with its place, never dropped. */
export const expressionSchema: z.ZodType<Expression> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('constant'), value: jsonSchema }),
    z.strictObject({
      kind: z.literal('reference'),
      root: z.enum(referenceRoots),
      path: z.array(z.union([z.string(), z.int(), expressionSchema])),
    }),
    z.strictObject({
      kind: z.literal('filter'),
      name: z.string().min(1),
      value: expressionSchema,
      arguments: z.array(expressionSchema),
    }),
    z.strictObject({ kind: z.literal('unary'), operator: z.enum(unaryOperators), value: expressionSchema }),
    z.strictObject({
      kind: z.literal('binary'),
      operator: z.enum(binaryOperators),
      left: expressionSchema,
      right: expressionSchema,
    }),
    z.strictObject({
      kind: z.literal('conditional'),
      condition: expressionSchema,
      consequent: expressionSchema,
      alternate: expressionSchema,
    }),
    z.strictObject({ kind: z.literal('array'), items: z.array(expressionSchema) }),
    z.strictObject({
      kind: z.literal('object'),
      entries: z.array(z.strictObject({ key: z.union([z.string(), expressionSchema]), value: expressionSchema })),
    }),
  ]),
)
