import {
  deleteVariable,
  getLimits,
  type Limits,
  listVariables,
  readVariable,
  setLimits,
  setVariable,
} from '@stackwright/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from './client.ts'
import { keys } from './keys.ts'
import { useWorkspace } from './workspaces.ts'

/** The names of the environment variables, without their values. */
export function useVariables() {
  const { id: workspace } = useWorkspace()
  return useQuery({
    queryKey: keys.environment(workspace),
    queryFn: async ({ signal }) => (await call(listVariables, { params: { workspace }, signal })).variables,
  })
}

/** Asks for a value, which is kept nowhere but where it is shown. */
export function useReadVariable() {
  const { id: workspace } = useWorkspace()
  return useMutation({
    mutationFn: async (name: string) => (await call(readVariable, { params: { workspace, name } })).value,
    gcTime: 0,
  })
}

export function useSetVariable() {
  const { id: workspace } = useWorkspace()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ name, value }: { name: string; value: string }) =>
      call(setVariable, { params: { workspace, name }, body: { value } }),
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.environment(workspace) }),
  })
}

export function useDeleteVariable() {
  const { id: workspace } = useWorkspace()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => call(deleteVariable, { params: { workspace, name } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.environment(workspace) }),
  })
}

export function useLimits() {
  const { id: workspace } = useWorkspace()
  return useQuery({
    queryKey: keys.limits(workspace),
    queryFn: ({ signal }) => call(getLimits, { params: { workspace }, signal }),
  })
}

export function useSetLimits() {
  const { id: workspace } = useWorkspace()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (limits: Limits) => call(setLimits, { params: { workspace }, body: { limits } }),
    onSuccess: (answer) => client.setQueryData(keys.limits(workspace), answer),
  })
}
