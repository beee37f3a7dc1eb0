import {
  type Document,
  documentName,
  type EndpointDocument,
  type MiddlewareUse,
  type Problem,
  type Schedule,
} from '@stackwright/language'
import { nextOccurrence } from '../jobs/next-occurrence.ts'

/** What a document can refer to. */
export interface Surroundings {
  readonly documents: readonly { readonly document: Document }[]
}

/** Mistakes in what a document says of others, beyond what its stack says. */
export function checkReferences(document: Document, { documents }: Surroundings): Problem[] {
  const problems = [
    ...checkMiddleware(document, documents),
    ...(document.kind === 'endpoint' ? checkEndpoint(document, documents) : []),
  ]
  const error = (code: string, path: string, message: string) =>
    problems.push({ severity: 'error', code, path, message })
  if (document.kind === 'table_trigger' && !has(documents, 'table', document.table))
    error('TABLE.UNKNOWN', 'table', `There is no table called ${document.table}.`)
  if (document.kind === 'addon') {
    const steps = document.stack.filter(({ disabled }) => !disabled)
    if (steps.length !== 1 || steps[0]?.function !== 'db.query')
      error('ADDON.STACK', 'stack', 'An addon is one step: Query all records.')
  }
  if (document.kind === 'task')
    document.schedules.forEach((schedule, position) => {
      const mistake = mistakeOf(schedule)
      if (mistake) error('SCHEDULE.INVALID', `schedules.${position}.cron`, mistake)
    })
  return problems
}

function has(documents: Surroundings['documents'], kind: Document['kind'], name: string): boolean {
  return documents.some(({ document }) => document.kind === kind && documentName(document) === name)
}

function mistakeOf(schedule: Schedule): string | undefined {
  try {
    nextOccurrence(schedule, 0)
    return undefined
  } catch {
    return `${schedule.cron} is no cron expression. An example: 30 8 * * 1-5, at half past eight on workdays.`
  }
}

/** Middleware that is named and not there does not run, which nobody would notice. */
function checkMiddleware(document: Document, documents: Surroundings['documents']): Problem[] {
  if (!('middleware' in document)) return []
  const { middleware } = document
  const uses = 'pre' in middleware || 'post' in middleware ? [['', middleware] as const] : Object.entries(middleware)
  return uses.flatMap(([kind, use]) =>
    (['pre', 'post'] as const).flatMap((when) =>
      ((use as MiddlewareUse)[when] ?? []).flatMap(({ name }, position) =>
        has(documents, 'middleware', name)
          ? []
          : [
              {
                severity: 'error' as const,
                code: 'MIDDLEWARE.UNKNOWN',
                path: ['middleware', kind, when, position].filter((part) => part !== '').join('.'),
                message: `There is no middleware called ${name}.`,
              },
            ],
      ),
    ),
  )
}

function checkEndpoint(endpoint: EndpointDocument, documents: Surroundings['documents']): Problem[] {
  const problems: Problem[] = []
  const error = (code: string, path: string, message: string) =>
    problems.push({ severity: 'error', code, path, message })
  const others = documents.map((entry) => entry.document)
  if (!others.some((other) => other.kind === 'api_group' && other.name === endpoint.group))
    error('GROUP.UNKNOWN', 'group', `There is no API group called ${endpoint.group}.`)
  const declared = new Set(endpoint.inputs.map(({ name }) => name))
  for (const [, parameter = ''] of endpoint.path.matchAll(/\{([^}]+)\}/g))
    if (!declared.has(parameter))
      problems.push({
        severity: 'warning',
        code: 'INPUT.UNDECLARED',
        path: 'path',
        message: `The path parameter {${parameter}} is no input: what stands there in a request is not read. Declare an input called ${parameter}.`,
      })
  const rival = others.find(
    (other) => other.kind === 'endpoint' && other.id !== endpoint.id && answersSame(other, endpoint),
  )
  if (rival?.kind === 'endpoint')
    error('ENDPOINT.TAKEN', 'path', `${rival.method} ${rival.path} of this group answers the same requests already.`)
  return problems
}

function answersSame(one: EndpointDocument, other: EndpointDocument): boolean {
  return one.group === other.group && one.method === other.method && patternOf(one) === patternOf(other)
}

/** Kept, since every endpoint of a workspace is compared with all others. */
const patterns = new WeakMap<EndpointDocument, string>()

/** `requests/{id}` and `requests/{number}` are the same to a request. */
function patternOf(endpoint: EndpointDocument): string {
  const known = patterns.get(endpoint)
  if (known !== undefined) return known
  const pattern = endpoint.path.replace(/\{[^}]*\}/g, '{}')
  patterns.set(endpoint, pattern)
  return pattern
}
