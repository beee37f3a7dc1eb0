import type { Document, EndpointDocument, Problem } from '@stackwright/language'

/** What a document can refer to. */
export interface Surroundings {
  readonly documents: readonly { readonly document: Document }[]
}

/** Mistakes in what a document says of others, beyond what its stack says. */
export function checkReferences(document: Document, { documents }: Surroundings): Problem[] {
  return document.kind === 'endpoint' ? checkEndpoint(document, documents) : []
}

function checkEndpoint(endpoint: EndpointDocument, documents: Surroundings['documents']): Problem[] {
  const problems: Problem[] = []
  const error = (code: string, path: string, message: string) =>
    problems.push({ severity: 'error', code, path, message })
  const others = documents.map((entry) => entry.document)
  if (!others.some((other) => other.kind === 'api_group' && other.name === endpoint.group))
    error('GROUP.UNKNOWN', 'group', `There is no API group called ${endpoint.group}.`)
  const rival = others.find(
    (other) => other.kind === 'endpoint' && other.id !== endpoint.id && answersSame(other, endpoint),
  )
  if (rival?.kind === 'endpoint')
    error('ENDPOINT.TAKEN', 'path', `${rival.method} ${rival.path} of this group answers the same requests already.`)
  return problems
}

function answersSame(one: EndpointDocument, other: EndpointDocument): boolean {
  return one.group === other.group && one.method === other.method && pattern(one.path) === pattern(other.path)
}

/** `requests/{id}` and `requests/{number}` are the same to a request. */
const pattern = (path: string) => path.replace(/\{[^}]*\}/g, '{}')
