import { useTranslation } from 'react-i18next'
import { useDocuments } from '../../api/documents.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Page } from '../../app/page.tsx'
import { UnreadableDocuments } from '../../shared/unreadable-documents.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { FirstSteps } from './first-steps.tsx'
import { LiveEndpoints } from './live-endpoints.tsx'
import { QuickStarts } from './quick-starts.tsx'
import { RecentFailures } from './recent-failures.tsx'

export function HomePage() {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const documents = useDocuments()
  return (
    <Page title={workspace.name}>
      <UnreadableDocuments />
      {documents.error ? (
        <LoadProblem error={documents.error} retry={() => documents.refetch()} />
      ) : !documents.data ? (
        <SkeletonList label={t('common.loading')} rows={6} />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-6">
            <FirstSteps documents={documents.data} />
            <QuickStarts documents={documents.data} />
            <LiveEndpoints documents={documents.data} />
          </div>
          <RecentFailures />
        </div>
      )}
    </Page>
  )
}
