import { randomUUID } from 'node:crypto'
import {
  type Exchange,
  type FunctionDocument,
  type Host,
  type Library,
  type ObjectValue,
  parseDocument,
  type RunLimits,
  type Value,
} from '@stackwright/language'
import type { WorkspaceView } from '../compile/context.ts'
import { type CompileOptions, compileProgram, type Program } from '../program.ts'
import { pureHost } from './pure-host.ts'

export const noWorkspace: WorkspaceView = { table: () => undefined, function: () => undefined }

/** A function document of parts, read as a stored one would be. */
export function functionDocument(parts: Partial<Omit<FunctionDocument, 'inputs'>> & { inputs?: readonly unknown[] }) {
  return parseDocument({ kind: 'function', id: randomUUID(), name: 'program', ...parts }) as FunctionDocument
}

export const generousLimits = (): RunLimits => ({ steps: 1_000_000, depth: 500, deadline: Date.now() + 30_000 })

export interface ProgramRunOptions {
  readonly input?: ObjectValue
  readonly auth?: ObjectValue | null
  readonly environment?: ObjectValue
  readonly host?: Host
  readonly exchange?: Exchange
  readonly limits?: RunLimits
}

/** Runs a compiled program as a request would: inputs are read first. */
export async function runProgram(program: Program, options: ProgramRunOptions = {}): Promise<Value> {
  return program.run({
    host: options.host ?? pureHost(),
    exchange: options.exchange,
    input: program.readInputs(options.input ?? {}),
    auth: options.auth ?? null,
    environment: options.environment ?? {},
    limits: options.limits ?? generousLimits(),
  })
}

/** Compiles and runs parts of a document with a library. */
export function runParts(
  parts: Parameters<typeof functionDocument>[0],
  library: Library,
  {
    workspace = noWorkspace,
    testing,
    ...options
  }: ProgramRunOptions & Pick<CompileOptions, 'testing'> & { readonly workspace?: WorkspaceView } = {},
): Promise<Value> {
  return runProgram(compileProgram(functionDocument(parts), workspace, library, { testing }), options)
}
