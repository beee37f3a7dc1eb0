import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDocuments } from '../api/documents.ts'
import type { RunLine } from '../api/runs.ts'
import { useWorkspace } from '../api/workspaces.ts'
import { documentPath } from '../app/document-path.ts'
import { Card } from '../ui/card.tsx'
import { formatAgo, formatDateTime, formatDuration } from './format.ts'
import { StatusBadge } from './status-badge.tsx'

const columns = ['status', 'what', 'result', 'duration', 'source', 'when'] as const

/** Recorded runs; also used for the history of one object. */
export function RunTable({ runs }: { runs: readonly RunLine[] }) {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const documents = useDocuments().data ?? []
  return (
    <Card className="overflow-x-auto">
      <table className="w-full text-left">
        <thead className="border-b border-line text-sm text-muted">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-3.5 py-2 font-medium whitespace-nowrap last:text-right">
                {t(`history.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {runs.map((run) => {
            const document = documents.find(({ id }) => id === run.documentId)
            return (
              <tr key={run.id}>
                <td className="px-3.5 py-2">
                  <StatusBadge status={run.status} />
                </td>
                <td className="min-w-44 px-3.5 py-2 font-medium [overflow-wrap:anywhere]">
                  {document ? (
                    <Link to={documentPath(slug, document)} className="rounded-sm hover:underline">
                      {run.name}
                    </Link>
                  ) : (
                    run.name || t('history.deleted')
                  )}
                  <div className="text-sm font-normal text-muted">{t(`shell.palette.kind.${run.kind}`)}</div>
                </td>
                <td className="w-full min-w-44 px-3.5 py-2 text-muted [overflow-wrap:anywhere]">
                  <Link
                    to={`/w/${slug}/history/${run.id}`}
                    aria-label={t('history.open', { name: run.name, when: formatDateTime(run.startedAt) })}
                    title={run.failure?.message}
                    className="line-clamp-2 rounded-sm text-accent hover:underline"
                  >
                    {run.failure?.message ?? t('history.ok')}
                  </Link>
                </td>
                <td className="px-3.5 py-2 font-mono text-sm whitespace-nowrap">{formatDuration(run.duration)}</td>
                <td className="px-3.5 py-2 whitespace-nowrap text-muted">{t(`history.sources.${run.source}`)}</td>
                <td className="px-3.5 py-2 text-right whitespace-nowrap text-muted">
                  <time dateTime={run.startedAt} title={formatDateTime(run.startedAt)}>
                    {formatAgo(run.startedAt)}
                  </time>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Card>
  )
}
