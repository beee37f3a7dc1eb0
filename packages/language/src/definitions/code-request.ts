import type { CodeRequest, CodeSubject } from './host.ts'
import type { Run } from './run.ts'
import { timeoutOf } from './run-timeout.ts'
import { variablesOf } from './run-variables.ts'

/** A request to run somebody's code in a run. `timeout` in seconds; fails with ARGUMENT.OUT_OF_RANGE when there is none. */
export function codeRequest(
  run: Run,
  { code, timeout, over }: { readonly code: string; readonly timeout: number; readonly over?: CodeSubject },
): CodeRequest {
  return {
    code,
    input: run.input,
    variables: variablesOf(run, mentioned(code)),
    auth: run.auth,
    environment: code.includes('$env') ? run.environment : {},
    over,
    timeout: timeoutOf(timeout, run),
    log: run.host.log,
    signal: run.limits.cancellation?.signal,
  }
}

const anyUse = /\$var\b/g
const plainUse = /\$var\s*\??\.\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)/gu

/**
 * The variables that code names, when it is plain to see: a long list that it does not touch is not copied. Otherwise undefined,
 * for all of them.
 */
function mentioned(code: string): ReadonlySet<string> | undefined {
  const names = Array.from(code.matchAll(plainUse), ([, name]) => name as string)
  return names.length === (code.match(anyUse)?.length ?? 0) ? new Set(names) : undefined
}
