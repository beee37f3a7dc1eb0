import type { DocumentRecord } from '@stackwright/contract'
import { Database, Ellipsis, ShieldCheck, Trash2, UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { useDocument } from '../../api/documents.ts'
import { canEdit, useWorkspace } from '../../api/workspaces.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Page } from '../../app/page.tsx'
import { PageSkeleton } from '../../app/page-skeleton.tsx'
import { useUnsavedChanges } from '../../app/use-unsaved-changes.ts'
import { DocumentLinks } from '../../shared/document-links.tsx'
import { JsonView } from '../../shared/json-view.tsx'
import { RevisionList } from '../../shared/revision-list.tsx'
import { ScriptView } from '../../shared/script-view.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/dropdown-menu.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TabPanel, Tabs } from '../../ui/tabs.tsx'
import { toast } from '../../ui/toast.tsx'
import { AuthenticationDialog } from './authentication-dialog.tsx'
import { DeleteTableDialog } from './delete-table-dialog.tsx'
import { FieldsTab } from './fields-tab.tsx'
import { IndexesTab } from './indexes-tab.tsx'
import { RecordsTab } from './records-tab.tsx'
import { SaveTable } from './save-table.tsx'
import { TriggersTab } from './triggers-tab.tsx'
import { useTableDraft } from './use-table-draft.ts'

const tabNames = ['records', 'fields', 'indexes', 'triggers', 'script', 'json', 'revisions'] as const
type TabName = (typeof tabNames)[number]

export function TablePage() {
  const { t } = useTranslation()
  const { id } = useParams()
  const { slug } = useWorkspace()
  const record = useDocument(id)
  if (record.error || (record.data && record.data.document.kind !== 'table'))
    return (
      <div className="mx-auto max-w-2xl p-8">
        <DocumentLinks kind="table" title={t('tables.title')} />
        <LoadProblem page error={record.error} retry={() => record.refetch()} home={`/w/${slug}/tables`} />
      </div>
    )
  if (!record.data)
    return (
      <>
        <DocumentLinks kind="table" title={t('tables.title')} />
        <PageSkeleton />
      </>
    )
  return <TableEditor key={id} record={record.data} />
}

function TableEditor({ record }: { record: DocumentRecord }) {
  const { t } = useTranslation()
  const editable = canEdit(useWorkspace())
  const edit = useTableDraft(record)
  const [parameters, setParameters] = useSearchParams()
  const [asked, setAsked] = useState<'authentication' | 'delete' | null>(null)
  useUnsavedChanges(edit.dirty)
  const wanted = parameters.get('tab') as TabName
  const tab = tabNames.includes(wanted) ? wanted : 'records'
  const table = record.document
  if (table.kind !== 'table') return null
  const close = () => setAsked(null)
  return (
    <Page
      width="full"
      title={table.name}
      heading={
        <div className="flex flex-wrap items-center gap-2.5">
          <Database aria-hidden className="size-5 text-data" strokeWidth={1.75} />
          <h1 className="text-xl font-semibold tracking-tight">{table.name}</h1>
          {table.authentication && (
            <Badge>
              <ShieldCheck aria-hidden className="size-3.5 text-security" />
              {t('tables.authenticationOn')}
            </Badge>
          )}
          {edit.dirty && (
            <Badge tone="warn" dot>
              {t('tables.unsaved')}
            </Badge>
          )}
        </div>
      }
      hint={table.description}
      actions={
        editable && (
          <>
            {table.authentication && (
              <Button onClick={() => setAsked('authentication')}>
                <UserRoundPlus aria-hidden />
                {t('tables.addAuthentication')}
              </Button>
            )}
            <Menu align="end" trigger={<IconButton quiet label={t('tables.more')} icon={<Ellipsis />} />}>
              <MenuItem danger icon={<Trash2 />} onSelect={() => setAsked('delete')}>
                {t('tables.delete')}
              </MenuItem>
            </Menu>
          </>
        )
      }
    >
      <DocumentLinks kind="table" title={t('tables.title')} />
      {editable && <SaveTable edit={edit} />}
      <Tabs
        value={tab}
        onValueChange={(next) => setParameters(next === 'records' ? {} : { tab: next }, { replace: true })}
        label={t('tables.tabs.label')}
        tabs={tabNames.map((name) => ({
          value: name,
          label: t(`tables.tabs.${name}`),
          ...(name === 'fields' ? { count: edit.draft.fields.length } : {}),
        }))}
      >
        <TabPanel value="records">
          <RecordsTab table={table} />
        </TabPanel>
        <TabPanel value="fields">
          <div data-table-structure>
            <FieldsTab table={edit.draft} update={edit.update} editable={editable} />
          </div>
        </TabPanel>
        <TabPanel value="indexes">
          <div data-table-structure>
            <IndexesTab table={edit.draft} update={edit.update} editable={editable} />
          </div>
        </TabPanel>
        <TabPanel value="triggers" className="mx-auto max-w-4xl pt-4">
          <TriggersTab table={table.name} editable={editable} />
        </TabPanel>
        <TabPanel value="script" className="mx-auto max-w-4xl pt-4">
          <ScriptView record={record} />
        </TabPanel>
        <TabPanel value="json" className="mx-auto max-w-4xl pt-4">
          <JsonView record={record} />
        </TabPanel>
        <TabPanel value="revisions" className="mx-auto max-w-4xl pt-4">
          <RevisionList
            record={record}
            {...(editable && {
              onRestore: (document, number) => {
                if (document.kind !== 'table') return
                edit.update(() => document)
                setParameters({ tab: 'fields' }, { replace: true })
                toast.info(t('common.revisions.restored', { number }))
              },
            })}
          />
        </TabPanel>
      </Tabs>
      {asked === 'authentication' && <AuthenticationDialog table={table} onClose={close} />}
      {asked === 'delete' && <DeleteTableDialog record={record} onClose={close} />}
    </Page>
  )
}
