import { keptKinds } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useDocument } from '../../api/documents.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { kindIcons } from '../../app/kind-icons.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Page } from '../../app/page.tsx'
import { PageSkeleton } from '../../app/page-skeleton.tsx'
import { JsonView } from '../../shared/json-view.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Notice } from '../../ui/notice.tsx'

/** An object that has no editor: what is stored of it. Workspace and branch settings count, all others do not run. */
export function KeptPage() {
  const { t } = useTranslation()
  const { id } = useParams()
  const { slug } = useWorkspace()
  const record = useDocument(id)
  if (record.error)
    return (
      <div className="mx-auto max-w-2xl p-8">
        <LoadProblem page error={record.error} retry={() => record.refetch()} home={`/w/${slug}/kept`} />
      </div>
    )
  if (!record.data) return <PageSkeleton />
  const { document } = record.data
  if (document.kind === 'endpoint') return <LoadProblem page error={null} home={`/w/${slug}/kept`} />
  const Icon = kindIcons[document.kind]
  const kept = keptKinds.has(document.kind)
  return (
    <Page
      width="narrow"
      title={document.name}
      heading={
        <div className="flex flex-wrap items-center gap-2.5">
          <Icon aria-hidden className="size-5 text-muted" strokeWidth={1.75} />
          <h1 className="text-xl font-semibold tracking-tight">{document.name}</h1>
          {kept && <Badge dot>{t('kept.title')}</Badge>}
        </div>
      }
      hint={t(`shell.palette.kind.${document.kind}`)}
    >
      {kept && (
        <Notice tone="info" className="mb-4">
          {t('kept.notice')}
        </Notice>
      )}
      <JsonView record={record.data} />
    </Page>
  )
}
