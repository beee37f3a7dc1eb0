import type { InputDeclaration, Json, Library } from '@stackwright/language'

export type JsonSchema = { [key: string]: Json }

/** A JSON Schema of what an input takes. */
export function valueSchema(input: InputDeclaration, library: Library): JsonSchema {
  const one = input.fields
    ? objectSchema(input.fields, library)
    : (library.fieldTypes.get(input.type)?.schema(input) ?? {})
  const schema: JsonSchema = input.list ? { type: 'array', items: one } : one
  const nullable: JsonSchema = input.nullable ? orNull(schema) : schema
  return {
    ...nullable,
    ...(input.description && { description: input.description }),
    // "now" stands for the moment of the request, which is no value that a schema could name.
    ...(input.default !== undefined && input.default !== 'now' && { default: input.default }),
  }
}

/** An object with these inputs as its keys. */
export function objectSchema(inputs: readonly InputDeclaration[], library: Library): JsonSchema {
  const required = inputs.filter((input) => input.required && input.default === undefined).map(({ name }) => name)
  return {
    type: 'object',
    properties: Object.fromEntries(inputs.map((input) => [input.name, valueSchema(input, library)])),
    ...(required.length > 0 && { required }),
  }
}

function orNull(schema: JsonSchema): JsonSchema {
  if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }] }
  return {
    ...schema,
    type: [schema.type, 'null'],
    ...(Array.isArray(schema.enum) && { enum: [...schema.enum, null] }),
  }
}
