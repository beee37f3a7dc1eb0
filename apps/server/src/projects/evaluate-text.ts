import {
  compileProgram,
  functionDocument,
  generousLimits,
  noWorkspace,
  pureHost,
  runProgram,
} from '@stackwright/engine'
import { type CodeRequest, type Expression, Failure, type Value } from '@stackwright/language'
import { createSandbox } from '@stackwright/sandbox'
import { parseExpression, type Span } from '@stackwright/script'
import { library } from '../library.ts'

export type Evaluation =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false
      /** `column` counts from 1; null where the failure has no place in the text. */
      readonly error: { readonly code: string; readonly message: string; readonly column: number | null }
    }

export interface Evaluator {
  evaluate(text: string): Promise<Evaluation>
  close(): Promise<void>
}

const isElementFilter = (name: string) =>
  Object.values(library.filters.get(name)?.inputs ?? {}).some(({ mode }) => mode === 'element')

/** Works out expressions outside of any workspace: no tables, no network, an empty environment. */
export function createEvaluator(): Evaluator {
  let sandbox: ReturnType<typeof createSandbox> | undefined
  const run = (request: CodeRequest) => {
    sandbox ??= createSandbox({ log: { warn() {} }, threads: 1 })
    return sandbox.run({ workspace: 'evaluation', ...request })
  }
  const host = { ...pureHost(), sandbox: { run } }
  return {
    async evaluate(text) {
      const parsed = parseExpression(text, { isElementFilter })
      if (!parsed.ok)
        return {
          ok: false,
          error: { code: 'EXPRESSION.SYNTAX', message: parsed.message, column: parsed.span.start + 1 },
        }
      try {
        const program = compileProgram(functionDocument({ response: parsed.expression }), noWorkspace, library)
        return { ok: true, value: await runProgram(program, { host, limits: generousLimits() }) }
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        const { code, message, place } = error
        return { ok: false, error: { code, message, column: columnOf(parsed.expression, parsed.spans, place?.path) } }
      }
    },
    close: async () => sandbox?.close(),
  }
}

/** Where the innermost expression on a path such as `response.filters.0.arguments.1` begins. */
function columnOf(
  expression: Expression,
  spans: ReadonlyMap<Expression, Span>,
  path: string | undefined,
): number | null {
  if (path === undefined) return null
  let span = spans.get(expression)
  let at: unknown = expression
  for (const key of path.split('.').slice(1)) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, key)) break
    at = (at as Record<string, unknown>)[key]
    span = spans.get(at as Expression) ?? span
  }
  return span ? span.start + 1 : null
}
