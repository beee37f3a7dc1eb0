import { z } from 'zod'
import { expressionSchema } from '../expressions/expression-schema.ts'
import { stackSchema } from '../stacks/step-schema.ts'
import { type InputDeclaration, inputSchema } from './input.ts'

export const inputsSchema = z
  .array(inputSchema)
  .max(200)
  .refine((inputs) => new Set(inputs.map(({ name }) => name)).size === inputs.length, 'Two inputs have the same name')

/** What every document has that can be run. */
export const programShape = {
  inputs: inputsSchema.default([]),
  stack: stackSchema.default([]),
  /** What a run answers; null answers null. */
  response: expressionSchema.nullable().default(null),
}

/** The response of a program whose answer nobody gets. */
export const noResponseSchema = expressionSchema
  .nullable()
  .default(null)
  .refine((response): boolean => response === null, 'It has no response')

/** A program that nobody gives inputs and whose answer nobody gets. */
export const silentProgramShape = {
  inputs: z.array(inputSchema).max(0, 'It has no inputs').default([]),
  stack: stackSchema.default([]),
  response: noResponseSchema,
}

/** An input as a kind of document declares it beforehand. */
export function declaredInput(
  parts: Pick<InputDeclaration, 'name' | 'type' | 'description'> & Partial<InputDeclaration>,
): InputDeclaration {
  return { list: false, required: false, nullable: true, sensitive: false, filters: [], ...parts }
}
