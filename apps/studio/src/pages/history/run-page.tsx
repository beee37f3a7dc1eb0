import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useCatalogue } from '../../api/catalogue.ts'
import { useDocuments } from '../../api/documents.ts'
import { type RunLine, useRun, useRunTrace } from '../../api/runs.ts'
import { canEdit, useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Page, usePageTitle } from '../../app/page.tsx'
import { PageSkeleton } from '../../app/page-skeleton.tsx'
import { ReplayPage } from '../../editor/page/replay-page.tsx'
import { formatDateTime, formatDuration } from '../../shared/format.ts'
import { StatusBadge } from '../../shared/status-badge.tsx'
import { Notice } from '../../ui/notice.tsx'

/** One run of the history, to be followed step by step. */
export function RunPage() {
  const { t } = useTranslation()
  const { run: id = '' } = useParams()
  const workspace = useWorkspace()
  const line = useRun(id)
  const followed = canEdit(workspace) && line.data?.recorded === true
  const trace = useRunTrace(id, followed)
  const catalogue = useCatalogue()
  const title = line.data ? t('history.one', { name: line.data.name }) : t('history.title')
  usePageTitle(title)
  const error = line.error ?? trace.error ?? catalogue.error
  if (line.error || !line.data)
    return error ? <LoadProblem page error={error} home={`/w/${workspace.slug}/history`} /> : <PageSkeleton />
  if (!followed || trace.error)
    return (
      <Page title={title} heading={<Header run={line.data} />}>
        <Notice tone={trace.error ? 'bad' : 'info'}>
          {trace.error?.message ?? (line.data.recorded ? t('history.developers') : t('history.noRecording'))}
        </Notice>
      </Page>
    )
  if (!trace.data || !catalogue.data) return error ? <LoadProblem page error={error} /> : <PageSkeleton />
  return <ReplayPage key={id} run={trace.data} header={<Header run={line.data} revision={trace.data.revision} />} />
}

function Header({ run, revision }: { run: RunLine; revision?: number | null }) {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const document = useDocuments().data?.find(({ id }) => id === run.documentId)
  return (
    <header className="mb-4">
      <p className="text-sm text-muted">
        <Link to={`/w/${slug}/history`} className="rounded-sm text-accent hover:underline">
          {t('history.title')}
        </Link>
      </p>
      <h1 className="flex flex-wrap items-center gap-2 text-xl font-semibold tracking-tight">
        <StatusBadge status={run.status} />
        {document ? (
          <Link to={documentPath(slug, document)} className="rounded-sm hover:underline">
            {run.name}
          </Link>
        ) : (
          run.name
        )}
      </h1>
      <p className="text-muted">
        {t(`shell.palette.kind.${run.kind}`)} · <time dateTime={run.startedAt}>{formatDateTime(run.startedAt)}</time> ·{' '}
        {formatDuration(run.duration)} · {t(`history.sources.${run.source}`)}
        {revision !== undefined && (
          <> · {revision === null ? t('history.draft') : t('history.revision', { number: revision })}</>
        )}
      </p>
      {run.failure && <p className="mt-1 text-bad [overflow-wrap:anywhere]">{run.failure.message}</p>}
    </header>
  )
}
