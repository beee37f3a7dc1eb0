import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ApiError } from '../api/api-error.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

/** In place of what could not be loaded: what happened, and what to do. */
export function LoadProblem({
  error,
  retry,
  home = '/',
  page = false,
}: {
  error: unknown
  retry?: () => void
  home?: string
  /** It stands for the whole page. */
  page?: boolean
}) {
  const { t } = useTranslation()
  const missing = !error || (error instanceof ApiError && error.status === 404)
  return (
    <div role="alert">
      <EmptyState
        heading={page ? 'h1' : 'p'}
        icon={<CircleAlert />}
        title={missing ? t('common.problem.notFound') : t('common.problem.title')}
        action={
          retry && !missing ? (
            <Button onClick={retry}>{t('common.retry')}</Button>
          ) : (
            <Button asChild>
              <Link to={home}>{t('common.problem.home')}</Link>
            </Button>
          )
        }
      >
        {missing ? t('common.problem.notFoundHint') : error instanceof Error ? error.message : String(error)}
      </EmptyState>
    </div>
  )
}
