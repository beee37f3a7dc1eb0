import type { DocumentSummary } from '@stackwright/contract'

export interface EndpointGroup {
  readonly name: string
  /** Missing when endpoints name a group that does not exist. */
  readonly group: DocumentSummary | undefined
  readonly endpoints: readonly DocumentSummary[]
}

/** Groups with their endpoints, both in the order of their names; `search` keeps those whose address or text has it. */
export function groupEndpoints(documents: readonly DocumentSummary[], search = ''): EndpointGroup[] {
  const wanted = search.trim().toLowerCase()
  const endpoints = documents.filter(({ kind }) => kind === 'endpoint')
  const groups = documents.filter(({ kind }) => kind === 'api_group')
  const names = [...new Set([...groups.map(({ name }) => name), ...endpoints.map(({ group }) => group ?? '')])]
  const has = (text: string) => text.toLowerCase().includes(wanted)
  return names
    .toSorted((a, b) => a.localeCompare(b))
    .map((name) => ({
      name,
      group: groups.find((group) => group.name === name),
      endpoints: endpoints
        .filter(({ group }) => group === name)
        .filter((endpoint) => has(`${name} ${endpoint.method} ${endpoint.path} ${endpoint.description}`))
        .toSorted((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`)),
    }))
    .filter((group) => wanted === '' || group.endpoints.length > 0 || has(group.name))
}
