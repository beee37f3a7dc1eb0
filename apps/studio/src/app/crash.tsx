import { useTranslation } from 'react-i18next'
import { isRouteErrorResponse, Link, useRouteError } from 'react-router'
import { Button } from '../ui/button.tsx'
import { CodeBlock } from '../ui/code-block.tsx'

/** What stands in place of a page that threw, or of an address that does not exist. */
export function Crash() {
  const { t } = useTranslation()
  const error = useRouteError()
  const missing = isRouteErrorResponse(error) && error.status === 404
  return (
    <main className="mx-auto grid max-w-xl gap-3 px-6 pt-[12vh]">
      <h1 className="text-xl font-semibold tracking-tight">
        {missing ? t('common.problem.notFound') : t('common.problem.crash')}
      </h1>
      <p className="text-muted">{missing ? t('common.problem.notFoundHint') : t('common.problem.crashHint')}</p>
      {!missing && error instanceof Error && (
        <CodeBlock language="text" code={error.stack ?? error.message} className="max-h-64" />
      )}
      <div className="flex gap-2">
        {!missing && (
          <Button variant="primary" onClick={() => window.location.reload()}>
            {t('common.problem.reload')}
          </Button>
        )}
        <Button asChild>
          <Link to="/">{t('common.problem.home')}</Link>
        </Button>
      </div>
    </main>
  )
}
