import { useTranslation } from 'react-i18next'
import { Navigate, Outlet, useLocation } from 'react-router'
import { useSession } from '../api/session.ts'
import { LoadProblem } from './load-problem.tsx'

/** Lets only signed-in people in; others go to sign-in, or to the set-up while there is no owner. */
export function Gate() {
  const { t } = useTranslation()
  const session = useSession()
  const { pathname, search } = useLocation()
  if (session.data?.account) return <Outlet />
  if (session.data?.setupNeeded) return <Navigate to="/setup" replace />
  if (session.data) return <Navigate to="/sign-in" replace state={{ from: `${pathname}${search}` }} />
  if (session.error)
    return (
      <main className="mx-auto max-w-xl px-6 pt-[16vh]">
        <LoadProblem page error={session.error} retry={() => session.refetch()} />
      </main>
    )
  return <div role="status" aria-label={t('common.loading')} />
}
