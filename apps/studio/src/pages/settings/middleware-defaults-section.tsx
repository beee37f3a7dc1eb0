import type { DocumentRecord } from '@stackwright/contract'
import { useTranslation } from 'react-i18next'
import { useDocument, useDocuments } from '../../api/documents.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Card, SectionTitle } from '../../ui/card.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { MiddlewareDefaultsForm, type WorkspaceRecord } from './middleware-defaults-form.tsx'

/** The middleware around everything of the workspace that says nothing of its own. */
export function MiddlewareDefaultsSection() {
  const { t } = useTranslation()
  const documents = useDocuments('workspace')
  const record = useDocument(documents.data?.[0]?.id)
  const known = useDocuments('middleware').data
  const stored = record.data && isWorkspace(record.data) ? record.data : null
  const waiting = !documents.data || !known || (documents.data.length > 0 && !stored)
  return (
    <section aria-label={t('middleware.title')}>
      <SectionTitle className="mt-6">{t('middleware.title')}</SectionTitle>
      {record.error ? (
        <LoadProblem error={record.error} retry={() => record.refetch()} />
      ) : (
        <Card>
          {waiting ? (
            <SkeletonList label={t('common.loading')} rows={2} />
          ) : known.length === 0 ? (
            <p className="p-4 text-muted">{t('middleware.empty')}</p>
          ) : (
            <MiddlewareDefaultsForm stored={stored} />
          )}
        </Card>
      )}
    </section>
  )
}

const isWorkspace = (record: DocumentRecord): record is WorkspaceRecord => record.document.kind === 'workspace'
