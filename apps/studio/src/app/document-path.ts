import type { DocumentKind } from '@stackwright/language'

const folders: Record<DocumentKind, string> = {
  table: 'tables',
  api_group: 'groups',
  endpoint: 'endpoints',
  function: 'functions',
  task: 'tasks',
  table_trigger: 'triggers',
  middleware: 'middleware',
  addon: 'addons',
  tool: 'tools',
  workflow_test: 'tests',
  workspace: 'kept',
  branch: 'kept',
  agent: 'kept',
  mcp_server: 'kept',
  realtime_channel: 'kept',
  realtime_trigger: 'kept',
  workspace_trigger: 'kept',
  mcp_server_trigger: 'kept',
  agent_trigger: 'kept',
}

/** The folder of the addresses of a kind's pages. */
export const folderOf = (kind: DocumentKind): string => folders[kind]

/** The address of an object's page. */
export const documentPath = (slug: string, document: { kind: DocumentKind; id: string }) =>
  `/w/${slug}/${folders[document.kind]}/${document.id}`
