import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ApiError } from '../api/api-error.ts'
import { Button } from '../ui/button.tsx'
import { CodeBlock } from '../ui/code-block.tsx'
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
      {stored && (
        <CodeBlock
          code={readable(stored.source)}
          label={t('common.unreadable.source', { revision: stored.revision })}
          className="mt-4 max-h-[60vh]"
        />
      )}
    </div>
  )
}

/** What is stored of an object that cannot be read, when the answer has it. */
function storedSource(error: unknown): { readonly source: string; readonly revision: number } | null {
  if (!(error instanceof ApiError) || error.code !== 'ERROR_CODE_CONFLICT') return null
  const { source, revision } = (error.payload ?? {}) as { source?: unknown; revision?: unknown }
  return typeof source === 'string' && typeof revision === 'number' ? { source, revision } : null
}

function readable(source: string): string {
  try {
    return JSON.stringify(JSON.parse(source), null, 2)
  } catch {
    return source
  }
}
