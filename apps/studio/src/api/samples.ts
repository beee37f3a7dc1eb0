import { listSamples } from '@stackwright/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from './client.ts'
import { keys } from './keys.ts'

/** Backends to start a workspace from; they stay as they are while the server runs. */
export const useSamples = () =>
  useQuery({
    queryKey: keys.samples,
    queryFn: async ({ signal }) => (await call(listSamples, { signal })).samples,
    staleTime: Number.POSITIVE_INFINITY,
  })
