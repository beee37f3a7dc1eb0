import { z } from 'zod'
import { baseShape, identifierSchema } from './base.ts'
import { middlewareUseSchema } from './middleware-use.ts'

export const apiGroupSchema = z.strictObject({
  kind: z.literal('api_group'),
  ...baseShape,
  name: identifierSchema,
  /** The part of the address after `/api:`; unique in the whole installation, since it routes the request. */
  canonical: z.string().regex(/^[A-Za-z0-9_-]{3,64}$/, 'A canonical has 3 to 64 letters, digits, - and _'),
  /** Closed by default; `origins` lists who may call from a browser, `*` for anyone. */
  cors: z
    .strictObject({
      origins: z.array(z.string().min(1).max(300)).max(100).default([]),
      credentials: z.boolean().default(false),
      /** Those that pages may use; all that an endpoint has when it is not said or empty. */
      methods: z.array(z.string().min(1).max(20)).max(20).optional(),
      /** The request headers that pages may send; all when it is not said or empty. */
      headers: z.array(z.string().min(1).max(100)).max(100).optional(),
      /** For how many seconds a browser remembers what it was told. */
      maxAge: z.int().min(0).max(86_400).optional(),
    })
    .default({ origins: [], credentials: false }),
  /** Whether the OpenAPI page can be opened without signing in to the studio. */
  documentation: z.enum(['members', 'public']).default('members'),
  /** Of its endpoints, where they say nothing of their own. */
  middleware: middlewareUseSchema,
})

export type ApiGroupDocument = z.output<typeof apiGroupSchema>
