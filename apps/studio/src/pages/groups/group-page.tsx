import type { DocumentRecord } from '@stackwright/contract'
import type { ApiGroupDocument } from '@stackwright/language'
import { Ellipsis, ExternalLink, FileJson, Folder, Trash2 } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useDeleteDocument, useDocument } from '../../api/documents.ts'
import { canEdit, useWorkspace } from '../../api/workspaces.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Page } from '../../app/page.tsx'
import { PageSkeleton } from '../../app/page-skeleton.tsx'
import { useUnsavedChanges } from '../../app/use-unsaved-changes.ts'
import { JsonView } from '../../shared/json-view.tsx'
import { RevisionList } from '../../shared/revision-list.tsx'
import { ScriptView } from '../../shared/script-view.tsx'
import { Button } from '../../ui/button.tsx'
import { confirm } from '../../ui/confirm.tsx'
import { Menu, MenuItem } from '../../ui/dropdown-menu.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TabPanel, Tabs } from '../../ui/tabs.tsx'
import { toast } from '../../ui/toast.tsx'
import { GroupSettings } from './group-settings.tsx'

const tabs = ['settings', 'script', 'json', 'revisions'] as const

/** An API group: its address, who may call it from a browser, its documentation. */
export function GroupPage() {
  const { id } = useParams()
  const { slug } = useWorkspace()
  const record = useDocument(id)
  if (record.error || (record.data && record.data.document.kind !== 'api_group'))
    return (
      <div className="mx-auto max-w-2xl p-8">
        <LoadProblem page error={record.error} retry={() => record.refetch()} home={`/w/${slug}/endpoints`} />
      </div>
    )
  return record.data ? <Group key={id} record={record.data} /> : <PageSkeleton />
}

function Group({ record }: { record: DocumentRecord }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const remove = useDeleteDocument()
  const [parameters, setParameters] = useSearchParams()
  const [kept, setKept] = useState<{ draft: ApiGroupDocument; base: DocumentRecord } | null>(null)
  // An edit that was taken back gives way to what somebody else has saved meanwhile.
  const edited = kept && JSON.stringify(kept.draft) !== JSON.stringify(kept.base.document) ? kept : null
  const base = edited?.base ?? record
  const change = useCallback((draft: ApiGroupDocument | null) => setKept(draft && { draft, base }), [base])
  // What was edited while the save was under way stays an edit, of what was saved.
  const saved = useCallback(
    (stored: DocumentRecord, sent: ApiGroupDocument) =>
      setKept((now) => (now && now.draft !== sent ? { draft: now.draft, base: stored } : null)),
    [],
  )
  useUnsavedChanges(edited !== null)
  const tab = tabs.find((name) => name === parameters.get('tab')) ?? 'settings'
  const group = record.document
  if (group.kind !== 'api_group') return null
  const { name } = group
  const ask = async () => {
    const sure = await confirm({
      title: t('groups.deleteTitle', { name }),
      message: t('groups.deleteMessage'),
      action: t('groups.delete'),
      danger: true,
    })
    if (!sure) return
    remove.mutate(
      { document: group.id, baseRevision: record.revision },
      {
        onSuccess: () => {
          toast.success(t('groups.deleted', { name }))
          navigate(`/w/${workspace.slug}/endpoints`)
        },
        onError: (error) => toast.error(error.message),
      },
    )
  }
  return (
    <Page
      width="narrow"
      title={name}
      heading={
        <div className="flex items-center gap-2.5">
          <Folder aria-hidden className="size-5 text-outside" strokeWidth={1.75} />
          <h1 className="text-xl font-semibold tracking-tight">{name}</h1>
        </div>
      }
      hint={t('groups.title')}
      actions={
        <>
          <Button asChild>
            <a href={`/docs/${group.canonical}`} target="_blank" rel="noreferrer">
              <ExternalLink aria-hidden />
              {t('groups.openDocs')}
            </a>
          </Button>
          <Button asChild>
            <a href={`/docs/${group.canonical}/openapi.json`} target="_blank" rel="noreferrer">
              <FileJson aria-hidden />
              {t('groups.openApi')}
            </a>
          </Button>
          {canEdit(workspace) && (
            <Menu align="end" trigger={<IconButton quiet label={t('common.more')} icon={<Ellipsis />} />}>
              <MenuItem danger icon={<Trash2 />} onSelect={ask}>
                {t('groups.delete')}
              </MenuItem>
            </Menu>
          )}
        </>
      }
    >
      <Tabs
        value={tab}
        onValueChange={(next) => setParameters(next === 'settings' ? {} : { tab: next }, { replace: true })}
        label={t('groups.title')}
        tabs={tabs.map((value) => ({ value, label: t(`groups.${value}`) }))}
      >
        <TabPanel value="settings">
          <GroupSettings
            revision={base.revision}
            group={base.document as ApiGroupDocument}
            draft={edited?.draft ?? group}
            onChange={change}
            onSaved={saved}
            editable={canEdit(workspace)}
          />
        </TabPanel>
        <TabPanel value="script">
          <ScriptView record={record} />
        </TabPanel>
        <TabPanel value="json">
          <JsonView record={record} />
        </TabPanel>
        <TabPanel value="revisions">
          <RevisionList
            record={record}
            {...(canEdit(workspace) && {
              onRestore: (document, number) => {
                if (document.kind !== 'api_group') return
                change(document)
                setParameters({}, { replace: true })
                toast.info(t('common.revisions.restored', { number }))
              },
            })}
          />
        </TabPanel>
      </Tabs>
    </Page>
  )
}
