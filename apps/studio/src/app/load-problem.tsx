import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ApiError } from '../api/api-error.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { RepairDocument, type StoredSource } from './repair-document.tsx'

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
  const stored = storedSource(error)
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
      {stored && <RepairDocument {...stored} onRepaired={retry} />}
    </div>
  )
}

/** What is stored of an object that cannot be read, when the answer has it. */
function storedSource(error: unknown): StoredSource | null {
  if (!(error instanceof ApiError) || error.code !== 'ERROR_CODE_CONFLICT') return null
  const { id, source, revision } = (error.payload ?? {}) as Partial<Record<keyof StoredSource, unknown>>
  return typeof id === 'string' && typeof source === 'string' && typeof revision === 'number'
    ? { id, source, revision }
    : null
}
