import {
  createWorkspace,
  deleteWorkspace,
  listWorkspaces,
  renameWorkspace,
  type Workspace,
} from '@stackwright/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { z } from 'zod'
import { call } from './client.ts'
import { keys } from './keys.ts'

export const useWorkspaces = () =>
  useQuery({
    queryKey: keys.workspaces,
    queryFn: async ({ signal }) => (await call(listWorkspaces, { signal })).workspaces,
    staleTime: 60_000,
  })

/** The workspace of the address. The shell draws pages only once it is known, so pages always have it. */
export function useWorkspace(): Workspace {
  const { slug } = useParams()
  const workspace = useWorkspaces().data?.find((candidate) => candidate.slug === slug)
  if (!workspace) throw new Error(`No workspace ${slug}`)
  return workspace
}

export const canEdit = (workspace: Workspace) => workspace.role !== 'viewer'

export function useCreateWorkspace() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: z.input<typeof createWorkspace.body>) => call(createWorkspace, { body }),
    onSuccess: (workspace) => {
      client.setQueryData<Workspace[]>(keys.workspaces, (known) => [...(known ?? []), workspace])
      return client.invalidateQueries({ queryKey: keys.workspaces })
    },
  })
}

export function useRenameWorkspace(workspace: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => call(renameWorkspace, { params: { workspace }, body: { name } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.workspaces }),
  })
}

export function useDeleteWorkspace(workspace: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (confirm: string) => call(deleteWorkspace, { params: { workspace }, body: { confirm } }),
    // Not waited for: whoever deleted it has to leave its pages before it vanishes from the list.
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.workspaces }),
  })
}
