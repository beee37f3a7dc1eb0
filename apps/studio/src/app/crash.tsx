import { useTranslation } from 'react-i18next'
import { isRouteErrorResponse, Link, useParams, useRouteError } from 'react-router'
import { Button } from '../ui/button.tsx'
import { CodeBlock } from '../ui/code-block.tsx'
import { LoadProblem } from './load-problem.tsx'
import { Logo } from './logo.tsx'
import { usePageTitle } from './page.tsx'

/** What stands in place of a page that threw, or of an address that does not exist. */
export function Crash() {
  const { t } = useTranslation()
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 404)
    return (
      <main className="mx-auto grid max-w-2xl gap-6 px-6 pt-[12vh]">
        <Link to="/" aria-label={t('shell.allWorkspaces')} className="justify-self-center rounded-md">
          <Logo />
        </Link>
        <NothingHere />
      </main>
    )
  return (
    <div className="mx-auto grid max-w-xl grid-cols-[minmax(0,1fr)] gap-3 px-6 pt-[12vh]">
      <h1 className="text-xl font-semibold tracking-tight">{t('common.problem.crash')}</h1>
      <p className="text-muted">{t('common.problem.crashHint')}</p>
      {error instanceof Error && <CodeBlock language="text" code={error.stack ?? error.message} className="max-h-64" />}
      <div className="flex gap-2">
        <Button variant="primary" onClick={() => window.location.reload()}>
          {t('common.problem.reload')}
        </Button>
        <Button asChild>
          <Link to="/">{t('common.problem.home')}</Link>
        </Button>
      </div>
    </div>
  )
}

/** An address below a workspace that leads to no page: the frame stays, with the way to all that is there. */
export function UnknownPage() {
  return (
    <div className="mx-auto max-w-2xl p-8">
      <NothingHere />
    </div>
  )
}

function NothingHere() {
  const { t } = useTranslation()
  const { slug } = useParams()
  usePageTitle(t('common.problem.notFound'))
  return <LoadProblem page error={null} home={slug === undefined ? '/' : `/w/${slug}`} />
}
