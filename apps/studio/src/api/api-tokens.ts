import { createApiToken, listApiTokens, revokeApiToken } from '@stackwright/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from './client.ts'
import { keys } from './keys.ts'
import { canEdit, useWorkspace } from './workspaces.ts'

/** The tokens that programs call the platform with; a viewer may not see them. */
export function useApiTokens() {
  const workspace = useWorkspace()
  return useQuery({
    queryKey: keys.apiTokens(workspace.id),
    queryFn: async ({ signal }) => (await call(listApiTokens, { params: { workspace: workspace.id }, signal })).tokens,
    enabled: canEdit(workspace),
  })
}

/** Its answer is the only place that ever has the token itself, so nothing keeps it. */
export function useCreateApiToken() {
  const { id: workspace } = useWorkspace()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: z.input<typeof createApiToken.body>) => call(createApiToken, { params: { workspace }, body }),
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.apiTokens(workspace) }),
  })
}

export function useRevokeApiToken() {
  const { id: workspace } = useWorkspace()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (token: string) => call(revokeApiToken, { params: { workspace, token } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.apiTokens(workspace) }),
  })
}
