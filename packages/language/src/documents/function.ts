import { z } from 'zod'
import { expressionSchema } from '../expressions/expression-schema.ts'
import { stackSchema } from '../stacks/step-schema.ts'
import { baseShape, identifierSchema } from './base.ts'
import { inputSchema } from './input.ts'

/** A stack of one's own that other stacks run through `function.run`; its name may have folders: `utils/format`. */
export const functionSchema = z
  .strictObject({
    kind: z.literal('function'),
    ...baseShape,
    name: identifierSchema,
    inputs: z.array(inputSchema).max(200).default([]),
    stack: stackSchema.default([]),
    response: expressionSchema.nullable().default(null),
  })
  .superRefine((definition, context) => {
    if (new Set(definition.inputs.map((input) => input.name)).size < definition.inputs.length)
      context.addIssue({ code: 'custom', path: ['inputs'], message: 'Two inputs have the same name' })
  })

export type FunctionDocument = z.output<typeof functionSchema>
