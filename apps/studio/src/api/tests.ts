import { listTests, runTests } from '@stackwright/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from './client.ts'
import { keys } from './keys.ts'
import { useWorkspace } from './workspaces.ts'

/** The tests of what is saved in the workspace. */
export function useTests() {
  const workspace = useWorkspace().id
  return useQuery({
    // Below the documents: what changes those can change the tests in them.
    queryKey: [...keys.documents(workspace), 'tests'],
    queryFn: async ({ signal }) => (await call(listTests, { params: { workspace }, signal })).tests,
  })
}

/** Runs tests and gives the report. */
export function useRunTests() {
  const workspace = useWorkspace().id
  return useMutation({
    mutationFn: (body: z.input<typeof runTests.body>) => call(runTests, { params: { workspace }, body }),
  })
}
