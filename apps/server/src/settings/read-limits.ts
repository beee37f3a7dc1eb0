import { type Limits, limitsSchema } from '@stackwright/contract'
import type { Prisma } from '../generated/prisma/client.ts'

/** What a workspace has set; what another version wrote and this one does not know is the default. */
export async function readLimits(
  reader: Pick<Prisma.TransactionClient, 'workspace'>,
  workspaceId: string,
): Promise<Limits> {
  const row = await reader.workspace.findUnique({ where: { id: workspaceId }, select: { limits: true } })
  return limitsOf(row?.limits)
}

export function limitsOf(stored: unknown): Limits {
  const parsed = limitsSchema.safeParse(stored)
  return parsed.success ? parsed.data : {}
}
