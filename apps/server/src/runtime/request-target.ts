/** The parts of `/api:<canonical>[:<branch>]/<path>?<query>`, as they were sent: nothing is decoded or normalised. */
export interface RequestTarget {
  readonly canonical: string
  readonly branch: string
  readonly path: string
  readonly query: string
}

const prefix = '/api:'

export function readTarget(url: string): RequestTarget {
  const question = url.indexOf('?', prefix.length)
  const end = question < 0 ? url.length : question
  const slash = url.indexOf('/', prefix.length)
  const nameEnd = slash < 0 || slash > end ? end : slash
  const name = url.slice(prefix.length, nameEnd)
  const colon = name.indexOf(':')
  return {
    canonical: colon < 0 ? name : name.slice(0, colon),
    branch: colon < 0 ? 'main' : name.slice(colon + 1),
    path: url.slice(nameEnd + 1, end),
    query: url.slice(end + 1),
  }
}
