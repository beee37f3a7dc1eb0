import type { LimitName } from '@stackwright/contract'
import { changeDocuments, type DocumentChange } from '../documents/document-change.ts'
import type { LiveWorkspaces } from '../documents/live-workspaces.ts'
import type { PrismaClient } from '../prisma/client.ts'
import type { EnvironmentStore } from './environment-store.ts'

export interface SettingsServices {
  readonly prisma: PrismaClient
  readonly live: LiveWorkspaces
  readonly environment: EnvironmentStore
  /** What the operator allows at most. */
  readonly ceilings: Readonly<Partial<Record<LimitName, number>>>
  /** This server's name in notifications. */
  readonly origin: string
}

/** Changes settings of a workspace as its documents are changed: all servers hear of it, and this one serves it before it is acknowledged. */
export async function changeSettings<Result>(
  { prisma, live, origin }: SettingsServices,
  workspaceId: string,
  accountId: string,
  work: (change: DocumentChange) => Promise<Result>,
): Promise<Result> {
  const result = await changeDocuments(prisma, { workspaceId, accountId, origin }, work)
  await live.refresh(workspaceId)
  return result
}
