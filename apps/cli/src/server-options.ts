import type { CommandCall, OptionSpecs } from './command.ts'
import { UsageComplaint } from './complaint.ts'
import { connect, type PlatformClient } from './platform-client.ts'

/** Options of commands that speak with a running server. */
export const serverOptions = {
  url: { type: 'string' },
  token: { type: 'string' },
  email: { type: 'string' },
  password: { type: 'string' },
  workspace: { type: 'string' },
} satisfies OptionSpecs

export const serverHelp = `  --workspace W   name, slug or id of the workspace
  --url URL       the server (STACKWRIGHT_URL; default http://localhost:8080)
  --token TOKEN   a token of "stackwright token create" (STACKWRIGHT_TOKEN)
  --email E --password P   an account instead of a token (STACKWRIGHT_EMAIL, STACKWRIGHT_PASSWORD)`

export interface ServerCall {
  readonly client: PlatformClient
  readonly workspace: { readonly id: string; readonly name: string }
}

/** Signs in and finds the workspace. @throws Complaint when either cannot be */
export async function connectTo({ text }: CommandCall): Promise<ServerCall> {
  const wanted = text('workspace')
  if (wanted === undefined) throw new UsageComplaint('Say which workspace: --workspace <name, slug or id>.')
  const { env } = process
  const client = await connect({
    url: text('url') ?? env.STACKWRIGHT_URL ?? 'http://localhost:8080',
    token: text('token') ?? (text('email') === undefined ? env.STACKWRIGHT_TOKEN : undefined),
    email: text('email') ?? env.STACKWRIGHT_EMAIL,
    password: text('password') ?? env.STACKWRIGHT_PASSWORD,
  })
  return { client, workspace: await client.findWorkspace(wanted) }
}
