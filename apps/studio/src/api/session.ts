import { getSession, setUp, signIn, signOut } from '@stackwright/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from './client.ts'
import { keys } from './keys.ts'

export const useSession = () =>
  useQuery({ queryKey: keys.session, queryFn: ({ signal }) => call(getSession, { signal }), staleTime: 60_000 })

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: z.input<typeof signIn.body>) => call(signIn, { body }),
    onSuccess: (session) => client.setQueryData(keys.session, session),
  })
}

export function useSetUp() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: z.input<typeof setUp.body>) => call(setUp, { body }),
    onSuccess: (session) => client.setQueryData(keys.session, session),
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(signOut, {}),
    onSuccess: (session) => {
      client.clear()
      client.setQueryData(keys.session, session)
    },
  })
}
