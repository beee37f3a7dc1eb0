import type { ApiGroupDocument, EndpointDocument, Json, Library } from '@stackwright/language'
import { describeEndpoint, securityScheme } from './describe-endpoint.ts'

export type OpenApiDocument = { [key: string]: Json }

/** The OpenAPI 3.1 document of an API group and its endpoints. */
export function describeGroup(
  group: ApiGroupDocument,
  endpoints: readonly EndpointDocument[],
  library: Library,
): OpenApiDocument {
  const served = endpoints
    .filter((endpoint) => endpoint.active && endpoint.group === group.name)
    .sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0))
  const paths: Record<string, { [key: string]: Json }> = {}
  const names = new Set<string>()
  for (const endpoint of served) {
    const operation = describeEndpoint(endpoint, library)
    const path = `/${endpoint.path}`
    const operations = paths[path] ?? {}
    operations[endpoint.method.toLowerCase()] = {
      ...operation,
      operationId: unique(String(operation.operationId), names),
    }
    paths[path] = operations
  }
  return {
    openapi: '3.1.0',
    info: { title: group.name, version: '1', ...describe(group) },
    servers: [{ url: `/api:${group.canonical}` }],
    paths,
    components: {
      schemas: { Error: errorSchema },
      ...(served.some(({ authentication }) => authentication) && {
        securitySchemes: { [securityScheme]: { type: 'http', scheme: 'bearer' } },
      }),
    },
  }
}

const errorSchema = {
  type: 'object',
  required: ['code', 'message', 'payload'],
  properties: {
    code: { type: 'string', examples: ['ERROR_CODE_INPUT_ERROR'] },
    message: { type: 'string' },
    payload: { description: 'More about it; {"param": …} when an input is wrong.' },
  },
}

function describe({ description, docs }: ApiGroupDocument): { [key: string]: Json } {
  const text = [description, docs].filter(Boolean).join('\n\n')
  return text ? { description: text } : {}
}

/** `requests/{id}` and `requests/id` would have the same name. */
function unique(name: string, taken: Set<string>): string {
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${name}_${number}`
  taken.add(free)
  return free
}
