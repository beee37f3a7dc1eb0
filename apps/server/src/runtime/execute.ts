import type { TokenAudience, Tokens } from '@stackwright/auth'
import type { Program, Recorder } from '@stackwright/engine'
import {
  andThen,
  type Cancellation,
  type Exchange,
  type Host,
  type MaybePromise,
  type ObjectValue,
  type RunLimits,
  type TraceSink,
  type Value,
} from '@stackwright/language'
import { authOf } from './caller.ts'
import { type RunSettings, startLimits } from './run-settings.ts'

/** What a run happens in. */
export interface ExecutionContext {
  readonly host: Host
  readonly exchange: Exchange
  readonly environment: ObjectValue
  readonly settings: RunSettings
  /** Told of each asynchronous run: see `RunRequest.beside`. */
  readonly beside?: (ended: Promise<unknown>) => void
  /** Makes what records the run, knowing what of its inputs must not be shown. */
  readonly record?: (program: Program, input: ObjectValue) => TraceSink
  /** Whose host it is, when what happens is to be kept. */
  readonly recorder?: Recorder | undefined
  /** Ends the run when nobody waits for it any more. */
  readonly cancellation?: Cancellation
  /** The moment and the limits of a run that happens again. */
  readonly again?: { readonly now: number; readonly limits: RunLimits }
}

/** Who calls: null where anyone may. Fails with AUTH.UNAUTHORIZED. The stack knows nothing of this. */
export function authenticate(
  audience: TokenAudience | null,
  token: string | null | undefined,
  tokens: Tokens,
): MaybePromise<ObjectValue | null> {
  return audience === null ? null : andThen(tokens.verify(token ?? undefined, audience), authOf)
}

/** Reads the inputs and runs the stack: the one way a program is executed, for requests and in the studio alike. */
export function execute(
  program: Program,
  raw: ObjectValue,
  auth: ObjectValue | null,
  { host, exchange, environment, settings, record, beside, recorder, cancellation, again }: ExecutionContext,
): MaybePromise<Value> {
  const now = again?.now ?? host.clock.now()
  const limits = again?.limits ?? startLimits(settings, now, cancellation)
  recorder?.begin({ now, input: raw, auth, environment, limits })
  if (program.wrapped)
    return program.runWrapped(
      raw,
      { host, exchange, auth, environment, now, limits, beside },
      record && ((input) => record(program, input)),
    )
  const input = program.readInputs(raw)
  return program.run({ host, exchange, input, auth, environment, now, limits, trace: record?.(program, input), beside })
}
