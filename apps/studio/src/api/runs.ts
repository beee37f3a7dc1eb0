import {
  changeHistory,
  createDebugToken,
  getHistory,
  getRun,
  getRunTrace,
  listRuns,
  type RunLine,
  runDocument,
} from '@stackwright/contract'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from './client.ts'
import { keys } from './keys.ts'
import { useWorkspace } from './workspaces.ts'

export type { RunLine } from '@stackwright/contract'

const pageSize = 50

/** Recorded runs, newest first, of the workspace or of one document; all or those that failed. */
export function useRuns(document?: string, failed = false) {
  const workspace = useWorkspace().id
  return useInfiniteQuery({
    queryKey: [...keys.runs(workspace), document ?? null, failed],
    queryFn: async ({ signal, pageParam }) =>
      (
        await call(listRuns, {
          params: { workspace },
          query: {
            limit: pageSize,
            ...(document && { document }),
            ...(failed && { failed: 'true' as const }),
            ...(pageParam && { before: pageParam.startedAt, beforeId: pageParam.id }),
          },
          signal,
        })
      ).runs,
    initialPageParam: null as RunLine | null,
    getNextPageParam: (last) => (last.length < pageSize ? undefined : last.at(-1)),
  })
}

/** One line of the history. */
export function useRun(run: string) {
  const workspace = useWorkspace().id
  return useQuery({
    queryKey: [...keys.runs(workspace), 'run', run],
    queryFn: ({ signal }) => call(getRun, { params: { workspace, run }, signal }),
  })
}

/** What happened in a run of the history. */
export function useRunTrace(run: string, enabled: boolean) {
  const workspace = useWorkspace().id
  return useQuery({
    queryKey: [...keys.runs(workspace), 'trace', run],
    queryFn: ({ signal }) => call(getRunTrace, { params: { workspace, run }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  })
}

/** What the history takes and may take. */
export function useHistoryUse() {
  const workspace = useWorkspace().id
  return useQuery({
    queryKey: [...keys.runs(workspace), 'use'],
    queryFn: ({ signal }) => call(getHistory, { params: { workspace }, signal }),
  })
}

export function useChangeHistory() {
  const workspace = useWorkspace().id
  const client = useQueryClient()
  return useMutation({
    mutationFn: (quota: number) => call(changeHistory, { params: { workspace }, body: { quota } }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.runs(workspace) }),
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
