import { Database, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useDocuments } from '../../api/documents.ts'
import { canEdit, useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Page } from '../../app/page.tsx'
import { DocumentLinks } from '../../shared/document-links.tsx'
import { formatAgo } from '../../shared/format.ts'
import { SearchInput } from '../../shared/search-input.tsx'
import { UnreadableDocuments } from '../../shared/unreadable-documents.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { CreateTableDialog } from './create-table-dialog.tsx'

export function TablesPage() {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const tables = useDocuments('table')
  const [search, setSearch] = useState('')
  const [parameters, setParameters] = useSearchParams()
  const preset = parameters.get('new')
  const shown = useMemo(
    () =>
      (tables.data ?? [])
        .filter((table) => `${table.name} ${table.description}`.toLowerCase().includes(search.toLowerCase()))
        .sort((a, b) => a.name.localeCompare(b.name)),
    [tables.data, search],
  )
  const create = canEdit(workspace) && (
    <Button variant="primary" onClick={() => setParameters({ new: '' })}>
      <Plus aria-hidden />
      {t('tables.create')}
    </Button>
  )
  return (
    <Page title={t('tables.title')} hint={t('tables.hint')} actions={tables.data?.length ? create : undefined}>
      <DocumentLinks kind="table" title={t('tables.title')} />
      <UnreadableDocuments kinds={['table', 'table_trigger']} />
      {tables.error ? (
        <LoadProblem error={tables.error} retry={() => tables.refetch()} />
      ) : !tables.data ? (
        <SkeletonList label={t('common.loading')} />
      ) : tables.data.length === 0 ? (
        <EmptyState icon={<Database />} title={t('tables.emptyTitle')} action={create}>
          {t('tables.emptyHint')}
        </EmptyState>
      ) : (
        <>
          {tables.data.length > 5 && (
            <SearchInput label={t('tables.search')} value={search} onChange={setSearch} className="mb-3 max-w-72" />
          )}
          <Card>
            <ul className="divide-y divide-line">
              {shown.map((table) => (
                <li key={table.id}>
                  <Link
                    to={documentPath(workspace.slug, table)}
                    className="flex items-center gap-3 px-4 py-2.5 transition-colors duration-100 hover:bg-sunken focus-visible:-outline-offset-2"
                  >
                    <Database aria-hidden className="size-4 shrink-0 text-data" strokeWidth={1.75} />
                    <span className="font-medium">{table.name}</span>
                    <span className="min-w-0 flex-1 truncate text-muted">{table.description}</span>
                    <span className="text-sm text-muted">{formatAgo(table.updatedAt)}</span>
                  </Link>
                </li>
              ))}
              {shown.length === 0 && <li className="px-4 py-6 text-center text-muted">{t('common.nothingFound')}</li>}
            </ul>
          </Card>
        </>
      )}
      {canEdit(workspace) && (
        <CreateTableDialog
          key={preset ?? 'closed'}
          open={preset !== null}
          preset={preset === 'users' ? 'users' : 'empty'}
          taken={tables.data?.map((table) => table.name) ?? []}
          onClose={() => setParameters({}, { replace: true })}
        />
      )}
    </Page>
  )
}
