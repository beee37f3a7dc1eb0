import type { FunctionDefinition } from '../definitions/function-definition.ts'
import type { EndpointDocument } from '../documents/endpoint.ts'
import type { Step } from '../stacks/step.ts'
import { argumentOf } from './argument-of.ts'
import type { Checker } from './checker.ts'
import { constantOf } from './constant-of.ts'

/** The endpoint that a step calls, and the inputs that are in its path already; undefined where that is not plain to see. */
export function calledEndpoint(
  { workspace }: Checker,
  { inputs }: FunctionDefinition,
  requests: NonNullable<FunctionDefinition['requests']>,
  step: Step,
): { readonly endpoint: EndpointDocument; readonly given: ReadonlySet<string> } | undefined {
  const constant = (name: string) => {
    const expression = argumentOf(step, name)
    return expression ? constantOf(expression) : inputs[name]?.default
  }
  const [group, method, path] = [constant(requests.group), constant(requests.method), constant(requests.path)]
  if (typeof path !== 'string') return undefined
  const asked = path.replace(/^\//, '').split('/')
  const found = (workspace.programs ?? []).flatMap((program) => {
    if (program.kind !== 'endpoint' || program.group !== group || program.method !== method) return []
    const given = parametersIn(program.path.split('/'), asked)
    return given ? [{ endpoint: program, given }] : []
  })
  // Where several fit, only one that is written the same is sure to be the one.
  return found.length > 1 ? found.find(({ endpoint }) => endpoint.path === asked.join('/')) : found[0]
}

/** The names of the parameters that have a value in a path; undefined when it is another path. */
function parametersIn(declared: readonly string[], asked: readonly string[]): Set<string> | undefined {
  if (declared.length !== asked.length) return undefined
  const given = new Set<string>()
  for (const [index, part] of declared.entries()) {
    if (part === asked[index]) continue
    const [, name] = /^\{(.+)\}$/.exec(part) ?? []
    if (name === undefined) return undefined
    given.add(name)
  }
  return given
}
