import { getDocument } from '@stackwright/contract'
import type { TableDocument } from '@stackwright/language'
import { useQueries } from '@tanstack/react-query'
import { call } from '../../api/client.ts'
import { useDocuments } from '../../api/documents.ts'
import { keys } from '../../api/keys.ts'
import { useWorkspace } from '../../api/workspaces.ts'

/** Tables of the workspace by their names; those that are not there or not loaded yet are left out. */
export function useTables(names: readonly string[]): ReadonlyMap<string, TableDocument> {
  const { id: workspace } = useWorkspace()
  const documents = useDocuments('table').data ?? []
  const ids = [...new Set(documents.filter(({ name }) => names.includes(name)).map(({ id }) => id))]
  const answers = useQueries({
    queries: ids.map((document) => ({
      queryKey: keys.document(workspace, document),
      queryFn: ({ signal }: { signal: AbortSignal }) => call(getDocument, { params: { workspace, document }, signal }),
    })),
  })
  const tables = answers.flatMap(({ data }) => (data?.document.kind === 'table' ? [data.document] : []))
  return new Map(tables.map((table) => [table.name, table]))
}
