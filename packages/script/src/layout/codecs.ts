import {
  type Expression,
  type HistoryPolicy,
  historySchema,
  isObject,
  type Json,
  type MiddlewareUse,
} from '@stackwright/language'
import { constantValue, expressionOf } from '../constant-value.ts'

/** How the value of a document's property stands in a text. */
export interface Codec {
  /** undefined: it cannot be read. */
  read(value: Expression): unknown
  /** undefined: it is what it is when left out, and not written. */
  print(value: unknown): Expression | undefined
  /** What a value has to look like, for messages. */
  readonly expected: string
}

/** A codec of what is written down and not computed. */
export const constantCodec = (
  expected: string,
  read: (value: Json) => unknown,
  print: (value: never) => Json | undefined,
): Codec => ({
  expected,
  read: (expression) => {
    const value = constantValue(expression)
    return value === undefined ? undefined : read(value)
  },
  print: (value) => {
    const printed = print(value as never)
    return printed === undefined ? undefined : expressionOf(printed)
  },
})

export const isTexts = (value: Json | undefined): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

export const text = (left = ''): Codec =>
  constantCodec(
    'a text',
    (value) => (typeof value === 'string' ? value : value === null ? left : undefined),
    (value: string) => (value === left ? undefined : value),
  )

/** A name, or null when there is none. */
export const optionalText: Codec = constantCodec(
  'a text',
  (value) => (typeof value === 'string' && value !== '' ? value : value === null || value === '' ? null : undefined),
  (value: string | null) => value ?? undefined,
)

export const bool = (left: boolean): Codec =>
  constantCodec(
    'true or false',
    (value) => (typeof value === 'boolean' ? value : undefined),
    (value: boolean) => (value === left ? undefined : value),
  )

export const texts: Codec = constantCodec(
  'a list of texts',
  (value) => (isTexts(value) ? value : undefined),
  (value: string[]) => (value.length === 0 ? undefined : value),
)

const filled = (value: Json & object) => (Object.keys(value).length === 0 ? undefined : value)

export const object: Codec = constantCodec('an object', (value) => (isObject(value) ? value : undefined), filled)

/** Environment variables: whatever is no text becomes one. */
export const environment: Codec = constantCodec(
  'an object of texts',
  (value) =>
    isObject(value)
      ? Object.fromEntries(
          Object.entries(value).map(([name, each]) => [name, typeof each === 'string' ? each : JSON.stringify(each)]),
        )
      : undefined,
  filled,
)

/** An expression that is worked out when the document runs. */
export const worked: Codec = {
  expected: 'an expression',
  read: (expression) => (expression.kind === 'constant' && expression.value === null ? null : expression),
  print: (value) => (value as Expression | null) ?? undefined,
}

export const choice = (options: readonly string[], left: string): Codec =>
  constantCodec(
    `one of ${options.join(', ')}`,
    (value) => (options.includes(value as string) ? value : undefined),
    (value: string) => (value === left ? undefined : value),
  )

/** false, "errors", "all", `{ every: 100 }`, or "inherit", which is left out; a number of steps counts as all. */
export const history: Codec = constantCodec(
  'false, "errors", "all", "inherit", { every: a number } or a number',
  (value) => {
    if (value === false || value === 0 || value === 'off') return 'off'
    if (value === 'all' || value === true || typeof value === 'number') return 'all'
    return historySchema.safeParse(value).data
  },
  (value: HistoryPolicy) => (value === 'inherit' ? undefined : value === 'off' ? false : value),
)

/** `{ pre: ["a"], post: [{ name: "b", active: false }] }` */
export const middleware: Codec = constantCodec(
  'an object of pre and post, each a list of names',
  readMiddleware,
  (value: MiddlewareUse) => printMiddleware(value),
)

export const middlewareDefaults: Codec = constantCodec(
  'an object of query, function, task and tool, each with pre and post',
  (value) => {
    if (!isObject(value)) return undefined
    const entries = Object.entries(value).map(([kind, use]) => [
      kind === 'query' ? 'endpoint' : kind,
      readMiddleware(use as Json),
    ])
    return entries.every(([, use]) => use !== undefined) ? Object.fromEntries(entries) : undefined
  },
  (value: Record<string, MiddlewareUse>) => {
    const entries = Object.entries(value).map(([kind, use]): [string, Json] => [
      kind === 'endpoint' ? 'query' : kind,
      printMiddleware(use) ?? {},
    ])
    return entries.length === 0 ? undefined : Object.fromEntries(entries)
  },
)

function readMiddleware(value: Json): MiddlewareUse | undefined {
  if (!isObject(value) || Object.keys(value).some((key) => key !== 'pre' && key !== 'post')) return undefined
  const list = (each: Json | undefined) => {
    if (each === undefined || each === null) return null
    if (!Array.isArray(each)) return undefined
    const uses = each.map((use) => (typeof use === 'string' ? { name: use, active: true } : use))
    return uses.every((use) => isObject(use) && typeof use.name === 'string')
      ? uses.map((use) => ({ active: true, ...(use as object) }))
      : undefined
  }
  const pre = list(value.pre as Json | undefined)
  const post = list(value.post as Json | undefined)
  return pre === undefined || post === undefined ? undefined : ({ pre, post } as MiddlewareUse)
}

function printMiddleware({ pre, post }: MiddlewareUse): Json | undefined {
  const list = (uses: NonNullable<MiddlewareUse['pre']>): Json =>
    uses.map(({ name, active }) => (active ? name : { name, active }))
  if (!pre && !post) return undefined
  return { ...(pre && { pre: list(pre) }), ...(post && { post: list(post) }) }
}
