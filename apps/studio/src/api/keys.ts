/** Keys of cached server state. Everything of one workspace starts with ['workspace', id]. */
export const keys = {
  session: ['session'] as const,
  workspaces: ['workspaces'] as const,
  catalogue: ['catalogue'] as const,
  samples: ['samples'] as const,
  documents: (workspace: string) => ['workspace', workspace, 'documents'] as const,
  document: (workspace: string, document: string) => ['workspace', workspace, 'document', document] as const,
  revisions: (workspace: string, document: string) =>
    ['workspace', workspace, 'document', document, 'revisions'] as const,
  allRecords: (workspace: string) => ['workspace', workspace, 'records'] as const,
  records: (workspace: string, table: string) => ['workspace', workspace, 'records', table] as const,
  files: (workspace: string) => ['workspace', workspace, 'files'] as const,
  environment: (workspace: string) => ['workspace', workspace, 'environment'] as const,
  apiTokens: (workspace: string) => ['workspace', workspace, 'api tokens'] as const,
  limits: (workspace: string) => ['workspace', workspace, 'limits'] as const,
  nextRuns: (workspace: string, schedules: unknown) => ['workspace', workspace, 'next runs', schedules] as const,
  runs: (workspace: string) => ['workspace', workspace, 'runs'] as const,
}
