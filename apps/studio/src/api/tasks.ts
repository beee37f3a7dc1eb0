import { nextRuns } from '@stackwright/contract'
import type { Schedule } from '@stackwright/language'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from './client.ts'
import { keys } from './keys.ts'
import { useWorkspace } from './workspaces.ts'

/** The moments at which schedules are due next, earliest first. */
export function useNextRuns(schedules: readonly Schedule[]) {
  const workspace = useWorkspace().id
  return useQuery({
    queryKey: keys.nextRuns(workspace, schedules),
    queryFn: async ({ signal }) =>
      (await call(nextRuns, { params: { workspace }, body: { schedules: [...schedules] }, signal })).runs,
    placeholderData: keepPreviousData,
    retry: false,
  })
}
