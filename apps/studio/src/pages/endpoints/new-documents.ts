import type { ApiGroupDocument, EndpointDocument, InputDeclaration, Method } from '@stackwright/language'
import { missingParameters, newInput } from '../../editor/request/input-edits.ts'
import { newId } from '../../shared/new-id.ts'

const base = () => ({ id: newId(), description: '', docs: '', tags: [], active: true, history: 'inherit' as const })
const inherited = { pre: null, post: null }
const empty = { inputs: [], stack: [], response: null, middleware: inherited, tests: [] }
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789'

/** An API group with the safe defaults; eight random characters make its address hard to guess and short enough. */
export function newGroup(name: string): ApiGroupDocument {
  const random = crypto.getRandomValues(new Uint32Array(8))
  return {
    kind: 'api_group',
    ...base(),
    name,
    canonical: [...random].map((number) => letters[number % letters.length]).join(''),
    cors: { origins: [], credentials: false },
    documentation: 'members',
    middleware: inherited,
  }
}

/** An endpoint that answers null; its path parameters are declared as inputs. */
export function newEndpoint(group: string, method: Method, path: string): EndpointDocument {
  const parameters = missingParameters(path, [])
  const inputs = parameters.map(
    (name): InputDeclaration => ({ ...newInput([]), name, ...(name === 'id' && { type: 'int' }) }),
  )
  return { kind: 'endpoint', ...base(), path, method, group, authentication: null, ...empty, inputs }
}
