import {
  type EndpointDocument,
  type InputDeclaration,
  isFileType,
  type Json,
  type Library,
} from '@stackwright/language'
import { type JsonSchema, objectSchema, valueSchema } from './value-schema.ts'

type Operation = { [key: string]: Json }

/** The name of the way to sign in, in the document's components. */
export const securityScheme = 'token'

/** An endpoint as an OpenAPI operation. */
export function describeEndpoint(endpoint: EndpointDocument, library: Library): Operation {
  const { method, path, inputs, description, docs, tags, authentication, group } = endpoint
  const inPath = inputs.filter(({ name }) => path.includes(`{${name}}`))
  const others = inputs.filter((input) => !inPath.includes(input))
  const hasBody = method !== 'GET' && method !== 'DELETE' && others.length > 0
  const parameters = [
    ...inPath.map((input) => parameter(input, 'path', library)),
    ...(hasBody ? [] : others.map((input) => parameter(input, 'query', library))),
  ]
  const text = [docs, authentication && `Only for signed-in users of ${authentication}.`].filter(Boolean).join('\n\n')
  return {
    operationId: `${method.toLowerCase()}_${path.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_|_$/g, '')}`,
    ...(description && { summary: description }),
    ...(text && { description: text }),
    tags: tags.length > 0 ? tags : [group],
    ...(parameters.length > 0 && { parameters }),
    ...(hasBody && {
      requestBody: {
        required: others.some((input) => input.required && input.default === undefined),
        content: bodyContent(others, library),
      },
    }),
    responses: {
      '200': {
        description: 'What the endpoint answers.',
        content: { 'application/json': { schema: answer(endpoint) } },
      },
      ...(inputs.length > 0 && { '400': failure('An input is missing or wrong.') }),
      ...(authentication && { '401': failure('The token is missing, wrong or expired.') }),
      default: failure('Why it failed.'),
    },
    ...(authentication && { security: [{ [securityScheme]: [] }] }),
  }
}

/** JSON, and a form where files can be sent; a file that is not kept yet comes only in a form. */
function bodyContent(inputs: readonly InputDeclaration[], library: Library): JsonSchema {
  const asJson = { 'application/json': { schema: objectSchema(inputs, library) } }
  if (!inputs.some(({ type }) => isFileType(type))) return asJson
  const uploads = inputs.map((input) => (isFileType(input.type) ? { ...input, type: 'file' as const } : input))
  const asForm = { 'multipart/form-data': { schema: objectSchema(uploads, library) } }
  return inputs.some(({ type }) => type === 'file') ? asForm : { ...asForm, ...asJson }
}

function parameter(input: InputDeclaration, place: 'path' | 'query', library: Library): JsonSchema {
  const { description, ...schema } = valueSchema(input, library)
  return {
    name: input.name,
    in: place,
    required: place === 'path' || (input.required && input.default === undefined),
    ...(description !== undefined && { description }),
    schema,
  }
}

/** What can be told of the answer without running it: the names of its fields. */
function answer({ response }: EndpointDocument): JsonSchema {
  if (response?.kind !== 'object') return {}
  const names = response.entries.map(({ key }) => key).filter((key) => typeof key === 'string')
  return { type: 'object', properties: Object.fromEntries(names.map((name) => [name, {}])) }
}

const failure = (description: string): JsonSchema => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
})
