import { z } from 'zod'
import { defineRoute } from './route.ts'

export const accountSchema = z.object({ id: z.uuid(), email: z.string(), name: z.string() })
export type Account = z.output<typeof accountSchema>

/** The password rule of accounts: long rather than complicated. */
export const passwordSchema = z
  .string()
  .min(10, 'A password has at least 10 characters')
  .max(200, 'A password has at most 200 characters')
const emailSchema = z
  .email('This is not an e-mail address')
  .max(254)
  .transform((email) => email.toLowerCase())

const sessionSchema = z.object({
  /** null when nobody is signed in. */
  account: accountSchema.nullable(),
  /** True until the owner account is made. */
  setupNeeded: z.boolean(),
})

export const getSession = defineRoute({ method: 'GET', path: '/session', access: 'public', response: sessionSchema })

export const signIn = defineRoute({
  method: 'POST',
  path: '/session',
  access: 'public',
  body: z.strictObject({ email: emailSchema, password: z.string().min(1, 'Type your password').max(200) }),
  response: sessionSchema,
})

export const signOut = defineRoute({ method: 'DELETE', path: '/session', access: 'public', response: sessionSchema })

/** Makes the owner account with the one-time code of the link that the server prints at its first start. */
export const setUp = defineRoute({
  method: 'POST',
  path: '/setup',
  access: 'public',
  body: z.strictObject({
    code: z.string().min(1).max(200),
    name: z.string().trim().min(1, 'Type your name').max(100),
    email: emailSchema,
    password: passwordSchema,
  }),
  response: sessionSchema,
})
