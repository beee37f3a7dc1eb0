import { Files } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFiles } from '../../api/files.ts'
import { canEdit, useWorkspace } from '../../api/workspaces.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Page } from '../../app/page.tsx'
import { Paging } from '../../shared/paging.tsx'
import { SearchInput } from '../../shared/search-input.tsx'
import { useDebounced } from '../../shared/use-debounced.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { FileTable } from './file-table.tsx'
import { StorageUse } from './storage-use.tsx'
import { UploadFiles } from './upload-files.tsx'

/** All files that the workspace keeps. */
export function FilesPage() {
  const { t } = useTranslation()
  const editable = canEdit(useWorkspace())
  const [place, setPlace] = useState({ page: 1, perPage: 50 })
  const [typed, setTyped] = useState('')
  const search = useDebounced(typed.trim(), 200)
  const files = useFiles({ ...place, search: search || undefined })
  const { data } = files
  const isEmpty = data?.itemsTotal === 0 && search === ''
  return (
    <Page title={t('files.title')} hint={t('files.hint')} actions={editable && !isEmpty && <UploadFiles />}>
      {files.error && !data ? (
        <LoadProblem error={files.error} retry={() => files.refetch()} />
      ) : !data ? (
        <SkeletonList label={t('common.loading')} rows={8} />
      ) : isEmpty ? (
        <EmptyState icon={<Files />} title={t('files.emptyTitle')} action={editable && <UploadFiles />}>
          {t('files.emptyHint')}
        </EmptyState>
      ) : (
        <div className="grid gap-2.5">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SearchInput
              label={t('files.search')}
              value={typed}
              onChange={(value) => {
                setTyped(value)
                setPlace((current) => ({ ...current, page: 1 }))
              }}
              className="max-w-72"
            />
            <StorageUse used={data.used} quota={data.quota} />
          </div>
          {data.items.length === 0 ? (
            <p className="py-2 text-center text-muted">{t('files.noMatch', { search })}</p>
          ) : (
            <FileTable files={data.items} editable={editable} />
          )}
          {data.itemsTotal > 50 && (
            <Paging
              page={data.curPage}
              pages={data.pageTotal}
              perPage={data.perPage}
              total={data.itemsTotal}
              count={data.items.length}
              onPage={(page) => setPlace((current) => ({ ...current, page }))}
              onPerPage={(perPage) => setPlace({ page: 1, perPage })}
            />
          )}
        </div>
      )}
    </Page>
  )
}
