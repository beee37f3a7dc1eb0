import { type StoredFile, storedFileTypeNames } from '@stackwright/language'
import { z } from 'zod'
import { defineRoute } from './route.ts'
import { workspaceParams } from './workspaces.ts'

const keptFileSchema = z.object({
  path: z.string(),
  /** With the address of the server. */
  url: z.string(),
  access: z.enum(['public', 'private']),
  name: z.string(),
  type: z.string(),
  mime: z.string(),
  /** Bytes. */
  size: z.number(),
  createdAt: z.iso.datetime(),
  /** The name of who kept it in the studio; null when a program did. */
  keptBy: z.string().nullable(),
})
export type KeptFileLine = z.output<typeof keptFileSchema>

/** What the workspace keeps, the newest first, and how much room that takes. */
export const listFiles = defineRoute({
  method: 'GET',
  path: '/workspaces/:workspace/files',
  access: 'viewer',
  params: workspaceParams,
  query: z.strictObject({
    page: z.coerce.number().int().min(1).default(1),
    perPage: z.coerce.number().int().min(1).max(500).default(50),
    /** Only files whose name contains this. */
    search: z.string().max(200).optional(),
  }),
  response: z.object({
    items: z.array(keptFileSchema),
    itemsTotal: z.int(),
    curPage: z.int(),
    perPage: z.int(),
    pageTotal: z.int(),
    /** Bytes of all files, and how many there may be. */
    used: z.number(),
    quota: z.number(),
  }),
})

/** Keeps a file; gives what a field of a record holds of it. */
export const keepFile = defineRoute({
  method: 'POST',
  path: '/workspaces/:workspace/files',
  access: 'developer',
  params: workspaceParams,
  query: z.strictObject({
    name: z.string().min(1).max(1_000),
    /** What the sender takes it for, such as image/png; its content tells more. */
    mime: z.string().max(200).default(''),
    access: z.enum(['public', 'private']).default('public'),
    /** The type of the field that it is for: another file is refused. */
    for: z.enum(storedFileTypeNames).default('attachment'),
  }),
  upload: true,
  response: z.custom<StoredFile>(),
})

/** Deletes a kept file for good. Records that name it stay as they are. */
export const deleteFile = defineRoute({
  method: 'DELETE',
  path: '/workspaces/:workspace/files',
  access: 'developer',
  params: workspaceParams,
  body: z.strictObject({ path: z.string().min(1).max(2_000) }),
  response: z.object({ deleted: z.literal(true) }),
})
