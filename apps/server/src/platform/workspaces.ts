import type { Account, Workspace } from '@stackwright/contract'
import { dropWorkspace, provisionWorkspace } from '@stackwright/database'
import { changeDocuments, type DocumentChange } from '../documents/document-change.ts'
import type { PrismaClient } from '../prisma/client.ts'
import { transactionClient } from '../prisma/transaction-client.ts'
import { liveSchema, workspaceRole } from '../tables/workspace-names.ts'
import { notFound, refused } from './failures.ts'
import type { Role } from './route-handler.ts'
import { freeSlug, slugOf } from './slug.ts'

export interface WorkspaceServices {
  readonly prisma: PrismaClient
  /** The password of a workspace's role in PostgreSQL. */
  readonly passwordOf: (workspaceId: string) => string
  readonly live: { refresh(workspaceId: string): Promise<void> }
  /** This server's name in notifications. */
  readonly origin: string
}

/** The workspaces of an account; with a token's grant only that one. */
export async function findWorkspaces(
  prisma: PrismaClient,
  account: Account,
  grant?: { readonly workspaceId: string; readonly role: Role },
): Promise<Workspace[]> {
  const members = await prisma.member.findMany({
    where: { accountId: account.id, ...(grant && { workspaceId: grant.workspaceId }) },
    select: { role: true, workspace: true },
    orderBy: { workspace: { name: 'asc' } },
  })
  return members.map(({ role, workspace }) => toWorkspace(workspace, grant?.role ?? (role as Role)))
}

/**
 * Makes a workspace with its schema and role in PostgreSQL; whoever makes it owns it.
 *
 * @param fill puts the first documents into it, in the same transaction: when it throws there is no workspace
 */
export async function createWorkspace(
  services: WorkspaceServices,
  owner: Account,
  name: string,
  fill?: (change: DocumentChange) => Promise<void>,
): Promise<Workspace> {
  const { prisma, live, passwordOf } = services
  const workspace = await prisma.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(7270736904)`
      const wanted = slugOf(name)
      const similar = await transaction.workspace.findMany({
        where: { slug: { startsWith: wanted } },
        select: { slug: true },
      })
      const created = await transaction.workspace.create({
        data: {
          name,
          slug: freeSlug(wanted, new Set(similar.map(({ slug }) => slug))),
          members: { create: { accountId: owner.id, role: 'owner' } },
          branches: { create: { name: 'main', isLive: true } },
        },
      })
      await provisionWorkspace(transactionClient(transaction), {
        schema: liveSchema(created.id),
        role: workspaceRole(created.id),
        password: passwordOf(created.id),
      })
      await fill?.({ workspaceId: created.id, prisma: transaction, accountId: owner.id })
      return created
    },
    { timeout: 30_000, maxWait: 10_000 },
  )
  await live.refresh(workspace.id)
  return toWorkspace(workspace, 'owner')
}

/** The slug stays: addresses that people kept go on leading here. */
export async function renameWorkspace(prisma: PrismaClient, id: string, name: string, role: Role): Promise<Workspace> {
  return toWorkspace(await prisma.workspace.update({ where: { id }, data: { name } }), role)
}

/**
 * Deletes a workspace with everything in it, its schemas and its role in PostgreSQL; all servers stop serving it.
 *
 * @throws Failure 400 unless `confirm` is its name
 */
export async function deleteWorkspace(
  { prisma, live, origin }: WorkspaceServices,
  account: Account,
  workspaceId: string,
  confirm: string,
): Promise<void> {
  await changeDocuments(prisma, { workspaceId, accountId: account.id, origin }, async ({ prisma: transaction }) => {
    const workspace = await transaction.workspace.findUnique({ where: { id: workspaceId } })
    if (!workspace) throw notFound({ what: 'workspace' })
    if (confirm !== workspace.name)
      throw refused({ reason: `Confirm with the name of the workspace, ${workspace.name}, to delete it.` })
    const role = workspaceRole(workspaceId)
    const client = transactionClient(transaction)
    const { rows } = await client.query(`SELECT nspname AS schema FROM pg_namespace WHERE starts_with(nspname, $1)`, [
      `${role}_`,
    ])
    await dropWorkspace(client, { schemas: rows.map(({ schema }) => String(schema)), role })
    // Revisions are kept from deletion by a trigger that lets this transaction pass.
    await transaction.$executeRaw`SELECT set_config('stackwright.allow_purge', 'on', true)`
    await transaction.workspace.delete({ where: { id: workspaceId } })
  })
  await live.refresh(workspaceId)
}

function toWorkspace(row: { id: string; name: string; slug: string; createdAt: Date }, role: Role): Workspace {
  return { id: row.id, name: row.name, slug: row.slug, role, createdAt: row.createdAt.toISOString() }
}
