import type { Json, ProgramDocument, Value } from '@stackwright/language'
import { z } from 'zod'
import { defineRoute } from './route.ts'
import { workspaceParams } from './workspaces.ts'

/** One executed step of a recorded run. Entries stand in the order in which they began. */
export interface TraceEntry {
  /** Position in the trace. */
  readonly index: number
  /** Entry of the step that owns the slot this step stands in; null at the top. */
  readonly parent: number | null
  readonly step: string
  readonly function: string
  readonly depth: number
  /** Which turn of the loop around it, from 0. */
  readonly iteration?: number
  /** Microseconds since the run began, and how long the step took with all inside it. */
  readonly startedAt: number
  readonly duration: number
  readonly inputs: Readonly<Record<string, Value>>
  readonly result?: Value
  readonly failure?: { readonly code: string; readonly message: string }
  /** All variables before and after the step. Masked: `sensitive` inputs and password columns show as "••••••••". */
  readonly before: Readonly<Record<string, Value>>
  readonly after: Readonly<Record<string, Value>>
}

export interface RunResult {
  readonly id: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Json
  /** Microseconds in all, without the network. */
  readonly duration: number
  readonly queries: number
  /** Bytes of the answer. */
  readonly size: number
  readonly trace: readonly TraceEntry[]
  /** True when the trace was cut at its limit. */
  readonly truncated: boolean
  readonly logs: readonly Value[]
}

const user = z.strictObject({
  table: z.string().min(1),
  id: z.union([z.int(), z.string()]),
  extras: z.record(z.string(), z.json()).default({}),
})

/** Runs a document as it is sent, saved or not, just as a request would run it, and records every step. */
export const runDocument = defineRoute({
  method: 'POST',
  path: '/workspaces/:workspace/run',
  access: 'developer',
  params: workspaceParams,
  body: z.strictObject({
    document: z.custom<ProgramDocument>((value) => typeof value === 'object' && value !== null),
    /** Numbers that a double cannot hold arrive as Decimals, hence no check for JSON. */
    input: z.record(z.string(), z.custom<Value>()).default({}),
    /** null: nobody is signed in. */
    user: user.nullable().default(null),
  }),
  response: z.custom<RunResult>(),
})

/** A token for the chosen user, for "Copy as cURL"; lasts an hour. */
export const createDebugToken = defineRoute({
  method: 'POST',
  path: '/workspaces/:workspace/debug-token',
  access: 'developer',
  params: workspaceParams,
  body: user,
  response: z.object({ token: z.string(), expiresAt: z.iso.datetime() }),
})

export const listRuns = defineRoute({
  method: 'GET',
  path: '/workspaces/:workspace/runs',
  access: 'viewer',
  params: workspaceParams,
  query: z.strictObject({
    document: z.uuid().optional(),
    before: z.iso.datetime().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({
    runs: z.array(
      z.object({
        id: z.uuid(),
        documentId: z.uuid(),
        name: z.string(),
        source: z.enum(['http', 'debug']),
        status: z.int(),
        startedAt: z.iso.datetime(),
        duration: z.int(),
        failure: z.object({ code: z.string(), message: z.string(), step: z.string().optional() }).nullable(),
      }),
    ),
  }),
})
