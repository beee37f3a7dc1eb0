import { hashPassword } from '@stackwright/auth'
import { Client } from 'pg'
import type { Role } from '../platform/route-handler.ts'

/** Puts an account, and what it may do in a workspace, into the database: the platform has no way to invite people yet. */
export async function insertMember(
  url: string,
  account: { email: string; password: string },
  membership: { workspaceId: string; role: Role } | null,
): Promise<void> {
  const client = new Client({ connectionString: url, options: '-c search_path=stackwright' })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>(
      'INSERT INTO account (email, name, password_hash) VALUES ($1, $1, $2) RETURNING id',
      [account.email, await hashPassword(account.password)],
    )
    if (membership)
      await client.query('INSERT INTO member (workspace_id, account_id, role) VALUES ($1, $2, $3)', [
        membership.workspaceId,
        rows[0]?.id,
        membership.role,
      ])
  } finally {
    await client.end()
  }
}
