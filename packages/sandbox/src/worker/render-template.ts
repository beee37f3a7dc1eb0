import type { TwingSandboxSecurityPolicy } from 'twing'
import { exactMark, maxResult, type Outcome, type Task } from '../messages.ts'

type Twing = typeof import('twing')
type Data = string | number | boolean | null | Data[] | Map<string, Data>

const withheld = new Set(['constant', 'source', 'include', 'template_from_string', 'dump'])
const dollarName = /^\$?[a-zA-Z_\x7f-\xff][a-zA-Z0-9_\x7f-\xff]*/

let loading: Promise<Twing> | undefined

/**
 * Renders a template in Twig's language, which Twing interprets: it is never turned into code. Objects become maps and no method of
 * anything may be called, so that a template reaches the values it is given and nothing else; there are no other templates to load.
 */
export async function renderTemplate({ code, names }: Pick<Task, 'code' | 'names'>): Promise<Outcome> {
  loading ??= load()
  const twing = await loading
  const loader = twing.createSynchronousArrayLoader({ template: code })
  const sandboxPolicy = policyOf(twing)
  const options = { autoEscapingStrategy: 'html', sandboxPolicy, timezone: 'UTC' } as const
  try {
    const context = JSON.parse(names, (_, value) => dataOf(value)) as Map<string, Data>
    const environment = twing.createSynchronousEnvironment(loader, options)
    const text = JSON.stringify(environment.render('template', Object.fromEntries(context), { sandboxed: true }))
    return text.length > maxResult ? { kind: 'limit', limit: 'result' } : { kind: 'value', text }
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'limit', limit: 'nesting' }
    const { rootMessage, message, location } = error as Error & { rootMessage?: string; location?: { line: number } }
    return { kind: 'failure', name: 'Template', message: rootMessage ?? message, line: location?.line ?? null }
  }
}

async function load(): Promise<Twing> {
  const twing = await import('twing')
  // The only way from a value to code would be through the constructors of functions.
  for (const each of [() => {}, async () => {}, function* () {}, async function* () {}])
    Object.defineProperty(Object.getPrototypeOf(each), 'constructor', { value: undefined })
  // Names may begin with a dollar, as they do in programs. The lexer makes its pattern anew for each template.
  const lexer = Object.getPrototypeOf(Object.getPrototypeOf(twing.createLexer(3, [], [])))
  Object.defineProperty(lexer, 'nameRegExp', { get: () => dollarName, set() {} })
  return twing
}

/** Numbers that a double cannot hold are shown with all their digits. */
function dataOf(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith(exactMark) ? value.slice(exactMark.length) : value
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Map) return value
  return new Map(Object.entries(value))
}

const policyOf = ({ isAMarkup }: Twing): TwingSandboxSecurityPolicy => ({
  checkMethodAllowed(candidate: unknown, method) {
    // Asked of everything that is printed or given to a filter.
    const known = isAMarkup(candidate) || candidate instanceof Map || Array.isArray(candidate)
    if (method !== 'toString' || !known) throw new Error(`${method} cannot be called here.`)
  },
  checkPropertyAllowed(candidate: unknown, property) {
    if (!(candidate instanceof Map || Array.isArray(candidate))) throw new Error(`There is no ${property} here.`)
  },
  checkSecurity(_tags, _filters, functions) {
    const token = functions.find((name) => withheld.has(name))
    return token === undefined ? null : { type: 'function', token, message: `There is no function ${token} here.` }
  },
})
