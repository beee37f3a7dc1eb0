import { type Document, type DocumentKind, documentName } from '@stackwright/language'
import { conflict } from '../platform/failures.ts'
import type { DocumentChange } from './document-change.ts'

const kinds: Record<DocumentKind, string> = {
  table: 'a table',
  api_group: 'an API group',
  endpoint: 'an endpoint',
  function: 'a function',
  task: 'a task',
  table_trigger: 'a table trigger',
  middleware: 'a middleware',
  addon: 'an addon',
  tool: 'a tool',
  workflow_test: 'a workflow test',
  workspace: 'a workspace document',
  branch: 'a branch document',
  agent: 'an agent',
  mcp_server: 'an MCP server',
  realtime_channel: 'a realtime channel',
  realtime_trigger: 'a realtime trigger',
  workspace_trigger: 'a workspace trigger',
  mcp_server_trigger: 'an MCP server trigger',
  agent_trigger: 'an agent trigger',
}

/** Refuses what another document has already: the name in the workspace, the canonical in the whole installation. */
export async function refuseRivals(change: DocumentChange, document: Document): Promise<void> {
  const name = documentName(document)
  const namesake = await change.prisma.document.findFirst({
    where: {
      workspaceId: change.workspaceId,
      kind: document.kind,
      name,
      deletedAt: null,
      id: { not: document.id },
    },
    select: { id: true },
  })
  if (namesake) throw conflict({ reason: `There is already ${kinds[document.kind]} called ${name}.` })
  if (document.kind === 'api_group') await refuseTakenCanonical(change, document)
}

async function refuseTakenCanonical(change: DocumentChange, { id, canonical }: { id: string; canonical: string }) {
  // Groups of all workspaces are saved one after the other: only so can no two take the same canonical.
  await change.prisma.$executeRaw`SELECT pg_advisory_xact_lock(7270736903)`
  const taken = await change.prisma.$queryRaw<unknown[]>`
    SELECT 1 FROM document JOIN revision ON revision.id = document.draft_revision_id
    WHERE document.kind = 'api_group' AND document.deleted_at IS NULL AND document.id <> ${id}::uuid
      AND revision.content::jsonb ->> 'canonical' = ${canonical}`
  if (taken.length > 0) throw conflict({ reason: `The canonical ${canonical} is taken. Choose another one.` })
}
