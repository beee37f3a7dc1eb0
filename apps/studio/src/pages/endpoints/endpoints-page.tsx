import { Braces, FolderPlus, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useDocuments } from '../../api/documents.ts'
import { canEdit, useWorkspace } from '../../api/workspaces.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Page } from '../../app/page.tsx'
import { SearchInput } from '../../shared/search-input.tsx'
import { UnreadableDocuments } from '../../shared/unreadable-documents.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { CreateEndpointDialog } from './create-endpoint-dialog.tsx'
import { CreateGroupDialog } from './create-group-dialog.tsx'
import { groupEndpoints } from './endpoint-groups.ts'
import { EndpointLinks } from './endpoint-links.tsx'
import { GroupSection } from './group-section.tsx'

/** All endpoints by group. `?new` opens the dialog for a new endpoint, in the group it names. */
export function EndpointsPage() {
  const { t } = useTranslation()
  const editable = canEdit(useWorkspace())
  const documents = useDocuments()
  const [search, setSearch] = useState('')
  const [makingGroup, setMakingGroup] = useState(false)
  const [parameters, setParameters] = useSearchParams()
  const wanted = parameters.get('new')
  const groups = groupEndpoints(documents.data ?? [], search)
  const count = documents.data?.filter(({ kind }) => kind === 'endpoint').length ?? 0
  const isEmpty = documents.data && !documents.data.some(({ kind }) => kind === 'endpoint' || kind === 'api_group')
  const makeEndpoint = (
    <Button variant="primary" onClick={() => setParameters({ new: '' })}>
      <Plus aria-hidden />
      {t('editor.endpoints.create')}
    </Button>
  )
  return (
    <Page
      title={t('editor.endpoints.title')}
      hint={t('editor.endpoints.hint')}
      actions={
        editable &&
        documents.data &&
        !isEmpty && (
          <>
            <Button onClick={() => setMakingGroup(true)}>
              <FolderPlus aria-hidden />
              {t('editor.endpoints.createGroup')}
            </Button>
            {makeEndpoint}
          </>
        )
      }
    >
      <EndpointLinks />
      <UnreadableDocuments kinds={['endpoint', 'api_group']} />
      {documents.error ? (
        <LoadProblem error={documents.error} retry={() => documents.refetch()} />
      ) : !documents.data ? (
        <SkeletonList label={t('common.loading')} />
      ) : isEmpty ? (
        <EmptyState icon={<Braces />} title={t('editor.endpoints.emptyTitle')} action={editable && makeEndpoint}>
          {t('editor.endpoints.emptyHint')}
        </EmptyState>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          {count > 5 && (
            <SearchInput
              label={t('editor.endpoints.search')}
              value={search}
              onChange={setSearch}
              className="max-w-72"
            />
          )}
          {groups.map((group) => (
            <GroupSection key={group.name} {...group} onCreate={() => setParameters({ new: group.name })} />
          ))}
          {groups.length === 0 && <p className="py-6 text-center text-muted">{t('common.nothingFound')}</p>}
        </div>
      )}
      {editable && wanted !== null && documents.data && (
        <CreateEndpointDialog
          group={wanted}
          documents={documents.data}
          onClose={() => setParameters({}, { replace: true })}
        />
      )}
      {makingGroup && documents.data && (
        <CreateGroupDialog documents={documents.data} onClose={() => setMakingGroup(false)} />
      )}
    </Page>
  )
}
