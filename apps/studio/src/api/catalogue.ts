import { getCatalogue } from '@stackwright/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from './client.ts'
import { keys } from './keys.ts'

/** Every function, filter and field type the server knows; changes only with the server's version. */
export const useCatalogue = () =>
  useQuery({
    queryKey: keys.catalogue,
    queryFn: ({ signal }) => call(getCatalogue, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
