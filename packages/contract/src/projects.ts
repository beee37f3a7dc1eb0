import { documentKinds } from '@stackwright/language'
import { z } from 'zod'
import { defineRoute } from './route.ts'
import { workspaceParams } from './workspaces.ts'

/** A text of a project, with its path below the project's folder. */
export const projectFileSchema = z.strictObject({ path: z.string().min(1).max(1_000), content: z.string() })
export type ProjectFile = z.output<typeof projectFileSchema>

/** Something about a text: where it is and what is wrong. Lines and columns count from 1. */
export const findingSchema = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  code: z.string(),
  message: z.string(),
  severity: z.enum(['error', 'warning']),
})

const plannedDocumentSchema = z.object({
  action: z.enum(['created', 'changed', 'unchanged', 'deleted']),
  kind: z.enum(documentKinds),
  name: z.string(),
  /** Where the text has it; nothing for what is deleted. */
  file: z.string().optional(),
  line: z.int().optional(),
})
export type PlannedDocument = z.output<typeof plannedDocumentSchema>

const importResultSchema = z.object({
  /** Whether the workspace is now as the texts say; false for a dry run and when it was refused. */
  applied: z.boolean(),
  /** Whether something cannot be read or does not fit together. An error inside a program is none: its step fails when it runs. */
  refused: z.boolean(),
  documents: z.array(plannedDocumentSchema),
  findings: z.array(findingSchema),
})
export type ImportResult = z.output<typeof importResultSchema>

/** Brings a workspace to what texts say: all of it or nothing. A dry run tells what that would be. */
export const importProject = defineRoute({
  method: 'POST',
  path: '/workspaces/:workspace/import',
  access: 'developer',
  params: workspaceParams,
  body: z.strictObject({
    files: z.array(projectFileSchema).max(10_000),
    /** Canonicals by the names of API groups, before those of the texts. */
    canonicals: z.record(z.string(), z.string().regex(/^[A-Za-z0-9_-]{3,64}$/)).default({}),
    /** Who may call the API groups from a browser, where the texts say nothing of it. */
    origins: z.array(z.string().min(1).max(300)).max(100).default([]),
    dryRun: z.boolean().default(false),
    /** Deletes what the texts do not have, records included. */
    delete: z.boolean().default(false),
  }),
  bodyLimit: 32 * 1024 * 1024,
  response: importResultSchema,
})

/** Every document of a workspace as a file. */
export const exportProject = defineRoute({
  method: 'GET',
  path: '/workspaces/:workspace/export',
  access: 'viewer',
  params: workspaceParams,
  response: z.object({ files: z.array(projectFileSchema) }),
})
