import { z } from 'zod'

/**
 * The shape of an OpenAPI 3.1 document as far as ours go; strict, so that a misspelt key is found. Written after the
 * specification's own JSON Schema (spec.openapis.org/oas/3.1/schema).
 */
const jsonSchema: z.ZodType = z.strictObject({
  type: z.union([schemaType(), z.array(schemaType())]).optional(),
  format: z.string().optional(),
  description: z.string().optional(),
  default: z.json().optional(),
  enum: z.array(z.json()).optional(),
  examples: z.array(z.json()).optional(),
  pattern: z.string().optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  writeOnly: z.boolean().optional(),
  required: z.array(z.string()).optional(),
  get items() {
    return jsonSchema.optional()
  },
  get properties() {
    return z.record(z.string(), jsonSchema).optional()
  },
  get additionalProperties() {
    return z.union([z.boolean(), jsonSchema]).optional()
  },
  get anyOf() {
    return z.array(jsonSchema).optional()
  },
  $ref: z.literal('#/components/schemas/Error').optional(),
})

function schemaType() {
  return z.enum(['null', 'boolean', 'object', 'array', 'number', 'string', 'integer'])
}

const content = z.record(z.string().regex(/^\w+\/[\w.+-]+$/), z.strictObject({ schema: jsonSchema.optional() }))

const operation = z.strictObject({
  operationId: z.string().regex(/^[a-z]+_[A-Za-z0-9_]+$/),
  summary: z.string().optional(),
  description: z.string().optional(),
  tags: z.array(z.string()).optional(),
  parameters: z
    .array(
      z.strictObject({
        name: z.string(),
        in: z.enum(['query', 'header', 'path', 'cookie']),
        required: z.boolean().optional(),
        description: z.string().optional(),
        schema: jsonSchema,
      }),
    )
    .optional(),
  requestBody: z.strictObject({ required: z.boolean().optional(), content }).optional(),
  responses: z.record(
    z.string().regex(/^(?:[1-5]\d\d|default)$/),
    z.strictObject({ description: z.string(), content: content.optional() }),
  ),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
})

const methods = z.enum(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'])

export const openApiSchema = z
  .strictObject({
    openapi: z.literal('3.1.0'),
    info: z.strictObject({ title: z.string(), version: z.string(), description: z.string().optional() }),
    servers: z.array(z.strictObject({ url: z.string() })),
    paths: z.record(z.string().startsWith('/'), z.partialRecord(methods, operation)),
    components: z.strictObject({
      schemas: z.record(z.string(), jsonSchema),
      securitySchemes: z
        .record(z.string(), z.strictObject({ type: z.literal('http'), scheme: z.literal('bearer') }))
        .optional(),
    }),
  })
  .superRefine(({ paths, components }, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', message })
    const operations = Object.entries(paths).flatMap(([path, item]) =>
      Object.values(item).flatMap((found) => (found ? [{ path, ...found }] : [])),
    )
    const ids = operations.map(({ operationId }) => operationId)
    if (new Set(ids).size < ids.length) complain('Two operations have the same operationId')
    for (const { path, parameters = [], security = [] } of operations) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
      const wanted = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name)
      if (inPath.toSorted().join() !== wanted.toSorted().join())
        complain(`The parameters of ${path} are not those of its path`)
      for (const scheme of security.flatMap((entry) => Object.keys(entry)))
        if (!components.securitySchemes?.[scheme]) complain(`There is no security scheme ${scheme}`)
    }
  })
