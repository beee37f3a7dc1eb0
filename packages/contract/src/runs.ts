import { type ProgramDocument, programKinds, type Value } from '@stackwright/language'
import { z } from 'zod'
import { defineRoute } from './route.ts'
import type { ReplayedRun, RunResult } from './run-result.ts'
import { workspaceParams } from './workspaces.ts'

const user = z.strictObject({
  table: z.string().min(1),
  id: z.union([z.int(), z.string()]),
  /** What $auth has beside the id; when left out, what the workspace's own programs put into tokens. */
  extras: z.record(z.string(), z.json()).optional(),
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
  // Files travel inside the inputs.
  bodyLimit: 32 * 1024 * 1024,
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

const runLine = z.object({
  id: z.uuid(),
  documentId: z.uuid(),
  name: z.string(),
  /** What was run. */
  kind: z.enum(programKinds),
  /** records: somebody has edited a record by hand. */
  source: z.enum(['http', 'debug', 'schedule', 'records']),
  status: z.int(),
  startedAt: z.iso.datetime(),
  duration: z.int(),
  failure: z.object({ code: z.string(), message: z.string(), step: z.string().optional() }).nullable(),
  /** Whether it can be followed step by step. */
  recorded: z.boolean(),
})
export type RunLine = z.output<typeof runLine>

/** Newest first. The next page begins `before` the last line of this one. */
export const listRuns = defineRoute({
  method: 'GET',
  path: '/workspaces/:workspace/runs',
  access: 'viewer',
  params: workspaceParams,
  query: z.strictObject({
    document: z.uuid().optional(),
    /** Only those that failed. */
    failed: z.literal('true').optional(),
    before: z.iso.datetime().optional(),
    /** Among runs that began at that very moment, those before this one. */
    beforeId: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ runs: z.array(runLine) }),
})

const runParams = workspaceParams.extend({ run: z.uuid() })

export const getRun = defineRoute({
  method: 'GET',
  path: '/workspaces/:workspace/runs/:run',
  access: 'viewer',
  params: runParams,
  response: runLine,
})

/** Lets a run of the history happen again, from what was recorded, and answers as `runDocument` does. */
export const getRunTrace = defineRoute({
  method: 'GET',
  path: '/workspaces/:workspace/runs/:run/trace',
  access: 'developer',
  params: runParams,
  response: z.custom<ReplayedRun>(),
})

const historyUse = z.object({
  /** Bytes that the history may take; beyond it the oldest runs go. */
  quota: z.int(),
  used: z.int(),
  /** Days after which runs go. */
  days: z.int(),
  /** Runs that should be in it and are not, since there were too many at once. */
  lost: z.int(),
})
export type HistoryUse = z.output<typeof historyUse>

export const getHistory = defineRoute({
  method: 'GET',
  path: '/workspaces/:workspace/history',
  access: 'viewer',
  params: workspaceParams,
  response: historyUse,
})

export const changeHistory = defineRoute({
  method: 'PATCH',
  path: '/workspaces/:workspace/history',
  access: 'owner',
  params: workspaceParams,
  /** From one megabyte to one terabyte. */
  body: z.strictObject({ quota: z.int().min(1_000_000).max(1_000_000_000_000) }),
  response: historyUse,
})
