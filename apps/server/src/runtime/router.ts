/** Something that answers a method at a path such as `requests/{id}`. */
export interface Route {
  readonly method: string
  readonly path: string
}

export interface RouteMatch<R extends Route> {
  readonly route: R
  /** Values of the path's parameters, decoded, in the order of their names in the path. */
  readonly parameters: readonly string[]
}

export interface Router<R extends Route> {
  match(method: string, path: string): RouteMatch<R> | undefined
  /** The methods that a path answers to. */
  methods(path: string): string[]
}

interface Node<R> {
  readonly fixed: Map<string, Node<R>>
  parameter: Node<R> | undefined
  readonly routes: Map<string, R>
}

const none: readonly string[] = []
const createNode = <R>(): Node<R> => ({ fixed: new Map(), parameter: undefined, routes: new Map() })

/**
 * Finds routes by exact comparison of the path's parts; a fixed part wins over a parameter. Each part is decoded by itself and
 * nothing is normalised, so `//`, `/./` and encoded slashes are what they are: other paths, which nothing answers to.
 */
export function createRouter<R extends Route>(routes: readonly R[]): Router<R> {
  const root = createNode<R>()
  const fixedPaths = new Map<string, RouteMatch<R>>()
  for (const route of routes) {
    let node = root
    for (const part of route.path.split('/')) {
      if (part.startsWith('{')) {
        node.parameter ??= createNode()
        node = node.parameter
      } else {
        const next = node.fixed.get(part) ?? createNode<R>()
        node.fixed.set(part, next)
        node = next
      }
    }
    if (node.routes.has(route.method)) continue
    node.routes.set(route.method, route)
    if (!route.path.includes('{')) fixedPaths.set(`${route.method} ${route.path}`, { route, parameters: none })
  }

  return {
    match(method, path) {
      const fixed = fixedPaths.get(`${method} ${path}`)
      if (fixed) return fixed
      const parts = decodeParts(path)
      return parts && find(root, parts, 0, none, method)
    },
    methods(path) {
      const parts = decodeParts(path)
      return parts ? [...new Set(collect(root, parts, 0))] : []
    },
  }
}

function find<R extends Route>(
  node: Node<R>,
  parts: readonly string[],
  position: number,
  parameters: readonly string[],
  method: string,
): RouteMatch<R> | undefined {
  const part = parts[position]
  if (part === undefined) {
    const route = node.routes.get(method)
    return route && { route, parameters }
  }
  const fixed = node.fixed.get(part)
  const found = fixed && find(fixed, parts, position + 1, parameters, method)
  if (found || !node.parameter || part === '') return found
  return find(node.parameter, parts, position + 1, [...parameters, part], method)
}

function collect<R extends Route>(node: Node<R>, parts: readonly string[], position: number): string[] {
  const part = parts[position]
  if (part === undefined) return [...node.routes.keys()]
  const fixed = node.fixed.get(part)
  return [
    ...(fixed ? collect(fixed, parts, position + 1) : none),
    ...(node.parameter && part !== '' ? collect(node.parameter, parts, position + 1) : none),
  ]
}

/** undefined for what is not text in UTF-8, percent-encoded, without NUL. */
function decodeParts(path: string): string[] | undefined {
  const parts = path.split('/')
  if (!path.includes('%')) return parts
  try {
    const decoded = parts.map(decodeURIComponent)
    return decoded.some((part) => part.includes('\0')) ? undefined : decoded
  } catch {
    return undefined
  }
}
