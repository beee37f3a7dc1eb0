import { createDebugToken, listRuns, runDocument } from '@stackwright/contract'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from './client.ts'
import { keys } from './keys.ts'
import { useWorkspace } from './workspaces.ts'

export type RunLine = z.output<typeof listRuns.response>['runs'][number]
const pageSize = 50

/** Recorded runs, newest first, of the workspace or of one document. */
export function useRuns(document?: string) {
  const workspace = useWorkspace().id
  return useInfiniteQuery({
    queryKey: [...keys.runs(workspace), document ?? null],
    queryFn: async ({ signal, pageParam }) =>
      (
        await call(listRuns, {
          params: { workspace },
          query: { limit: pageSize, ...(document ? { document } : {}), ...(pageParam ? { before: pageParam } : {}) },
          signal,
        })
      ).runs,
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.length < pageSize ? undefined : last.at(-1)?.startedAt),
  })
}

/** Runs a document as it stands in the editor and gives its trace. */
export function useRunDocument() {
  const workspace = useWorkspace().id
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: z.input<typeof runDocument.body>) => call(runDocument, { params: { workspace }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.runs(workspace) }),
  })
}

export function useDebugToken() {
  const workspace = useWorkspace().id
  return useMutation({
    mutationFn: (body: z.input<typeof createDebugToken.body>) =>
      call(createDebugToken, { params: { workspace }, body }),
  })
}
