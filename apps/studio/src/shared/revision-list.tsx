import type { DocumentRecord } from '@stackwright/contract'
import type { Document } from '@stackwright/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRevision, useRevisions } from '../api/documents.ts'
import { LoadProblem } from '../app/load-problem.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { SkeletonList } from '../ui/skeleton.tsx'
import { DiffView } from './diff-view.tsx'
import { formatAgo, formatDateTime } from './format.ts'
import { jsonText } from './json-text.ts'

/** Every revision of an object, newest first. `onRestore` puts an old one into the editor, to be saved as a new revision. */
export function RevisionList({
  record,
  onRestore,
}: {
  record: DocumentRecord
  onRestore?: (document: Document, number: number) => void
}) {
  const { t } = useTranslation()
  const revisions = useRevisions(record.document.id)
  const [opened, setOpened] = useState<number | null>(null)
  const revision = useRevision(record.document.id, opened)
  if (revisions.error) return <LoadProblem error={revisions.error} retry={() => revisions.refetch()} />
  if (!revisions.data) return <SkeletonList label={t('common.loading')} rows={4} />
  return (
    <>
      <Card>
        <ol className="divide-y divide-line">
          {revisions.data.map((line) => (
            <li key={line.number} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
              <span className="font-medium">{t('common.revisions.number', { number: line.number })}</span>
              {line.published && (
                <Badge tone="good" dot>
                  {t('common.revisions.published')}
                </Badge>
              )}
              <span className="text-muted">{line.author ?? t('common.revisions.unknownAuthor')}</span>
              <time dateTime={line.createdAt} title={formatDateTime(line.createdAt)} className="text-muted">
                {formatAgo(line.createdAt)}
              </time>
              {line.note && <span className="min-w-0 truncate">{line.note}</span>}
              <Button
                size="sm"
                className="ml-auto"
                aria-label={`${t('common.revisions.view')}: ${t('common.revisions.number', { number: line.number })}`}
                onClick={() => setOpened(line.number)}
              >
                {t('common.revisions.view')}
              </Button>
            </li>
          ))}
        </ol>
      </Card>
      <Dialog
        open={opened !== null}
        onOpenChange={(open) => !open && setOpened(null)}
        width="lg"
        title={t('common.revisions.number', { number: opened ?? 0 })}
        description={t('common.revisions.compareHint')}
        footer={
          onRestore && opened !== record.revision ? (
            <Button
              variant="primary"
              disabled={!revision.data}
              onClick={() => {
                if (!revision.data || opened === null) return
                onRestore(revision.data.document, opened)
                setOpened(null)
              }}
            >
              {t('common.revisions.restore')}
            </Button>
          ) : undefined
        }
      >
        {revision.error ? (
          <LoadProblem error={revision.error} />
        ) : revision.data ? (
          <DiffView
            before={jsonText(revision.data.document)}
            after={jsonText(record.document)}
            label={t('common.revisions.number', { number: opened ?? 0 })}
            className="max-h-[52vh]"
          />
        ) : (
          <SkeletonList label={t('common.loading')} rows={5} />
        )}
      </Dialog>
    </>
  )
}
