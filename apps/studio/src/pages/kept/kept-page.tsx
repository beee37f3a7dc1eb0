import { keptKinds } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { useDocument } from '../../api/documents.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { kindIcons } from '../../app/kind-icons.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Page } from '../../app/page.tsx'
import { PageSkeleton } from '../../app/page-skeleton.tsx'
import { JsonView } from '../../shared/json-view.tsx'
import { RevisionList } from '../../shared/revision-list.tsx'
import { ScriptView } from '../../shared/script-view.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TabPanel, Tabs } from '../../ui/tabs.tsx'

const tabs = ['script', 'json', 'revisions'] as const

/** An object that has no editor: what is stored of it. Workspace and branch settings count, all others do not run. */
export function KeptPage() {
  const { t } = useTranslation()
  const { id } = useParams()
  const { slug } = useWorkspace()
  const record = useDocument(id)
  const [parameters, setParameters] = useSearchParams()
  const tab = tabs.find((name) => name === parameters.get('tab')) ?? 'script'
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
      <Tabs
        value={tab}
        onValueChange={(next) => setParameters(next === 'script' ? {} : { tab: next }, { replace: true })}
        label={t('kept.views')}
        tabs={tabs.map((value) => ({ value, label: t(`kept.tabs.${value}`) }))}
      >
        <TabPanel value="script">
          <ScriptView record={record.data} />
        </TabPanel>
        <TabPanel value="json">
          <JsonView record={record.data} />
        </TabPanel>
        <TabPanel value="revisions">
          <RevisionList record={record.data} />
        </TabPanel>
      </Tabs>
    </Page>
  )
}
