import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDocuments } from '../../api/documents.ts'
import { useRuns } from '../../api/runs.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { formatAgo } from '../../shared/format.ts'
import { StatusBadge } from '../../shared/status-badge.tsx'
import { Card, SectionTitle } from '../../ui/card.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

const shown = 8

/** The newest runs that failed. */
export function RecentFailures() {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const runs = useRuns(undefined, true)
  const documents = useDocuments().data ?? []
  const failed = runs.data?.pages.flat() ?? []
  return (
    <section className="min-w-0">
      <div className="flex h-4 items-baseline justify-between mb-1.75">
        <SectionTitle className="mb-0">{t('home.failures')}</SectionTitle>
        <Link to={`/w/${slug}/history`} className="rounded-sm text-sm text-accent hover:underline">
          {t('home.allHistory')}
        </Link>
      </div>
      <Card>
        {runs.isPending ? (
          <div className="grid gap-2 p-3">
            <Skeleton className="h-10" />
            <Skeleton className="h-10" />
          </div>
        ) : runs.error ? (
          <p className="p-4 text-bad">{runs.error.message}</p>
        ) : failed.length === 0 ? (
          <p className="px-4 py-8 text-center text-muted">{t('home.noFailures')}</p>
        ) : (
          <ul className="divide-y divide-line">
            {failed.slice(0, shown).map((run) => {
              const document = documents.find(({ id }) => id === run.documentId)
              return (
                <li key={run.id} className="px-3.5 py-2.5">
                  <div className="flex items-baseline gap-2">
                    <StatusBadge status={run.status} />
                    {document ? (
                      <Link
                        to={documentPath(slug, document)}
                        className="line-clamp-2 min-w-0 rounded-sm font-medium [overflow-wrap:anywhere] hover:underline"
                      >
                        {run.name}
                      </Link>
                    ) : (
                      <span className="line-clamp-2 min-w-0 font-medium [overflow-wrap:anywhere]">{run.name}</span>
                    )}
                    <span className="ml-auto shrink-0 text-sm text-muted">{formatAgo(run.startedAt)}</span>
                  </div>
                  {run.failure && <p className="mt-0.5 line-clamp-2 text-sm text-muted">{run.failure.message}</p>}
                </li>
              )
            })}
          </ul>
        )}
      </Card>
    </section>
  )
}
