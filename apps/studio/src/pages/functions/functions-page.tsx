import { Plus, SquareFunction } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useDocuments } from '../../api/documents.ts'
import { canEdit, useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Page } from '../../app/page.tsx'
import { formatAgo } from '../../shared/format.ts'
import { SearchInput } from '../../shared/search-input.tsx'
import { UnreadableDocuments } from '../../shared/unreadable-documents.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { CreateFunctionDialog } from './create-function-dialog.tsx'
import { FunctionLinks } from './function-links.tsx'

export function FunctionsPage() {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const functions = useDocuments('function')
  const [search, setSearch] = useState('')
  const [parameters, setParameters] = useSearchParams()
  const shown = (functions.data ?? [])
    .filter((one) => `${one.name} ${one.description}`.toLowerCase().includes(search.toLowerCase()))
    .toSorted((a, b) => a.name.localeCompare(b.name))
  const create = canEdit(workspace) && (
    <Button variant="primary" onClick={() => setParameters({ new: '' })}>
      <Plus aria-hidden />
      {t('editor.functions.create')}
    </Button>
  )
  return (
    <Page
      title={t('editor.functions.title')}
      hint={t('editor.functions.hint')}
      actions={functions.data?.length ? create : undefined}
    >
      <FunctionLinks />
      <UnreadableDocuments kinds={['function']} />
      {functions.error ? (
        <LoadProblem error={functions.error} retry={() => functions.refetch()} />
      ) : !functions.data ? (
        <SkeletonList label={t('common.loading')} />
      ) : functions.data.length === 0 ? (
        <EmptyState icon={<SquareFunction />} title={t('editor.functions.emptyTitle')} action={create}>
          {t('editor.functions.emptyHint')}
        </EmptyState>
      ) : (
        <>
          {functions.data.length > 5 && (
            <SearchInput
              label={t('editor.functions.search')}
              value={search}
              onChange={setSearch}
              className="mb-3 max-w-72"
            />
          )}
          <Card>
            <ul className="divide-y divide-line">
              {shown.map((one) => (
                <li key={one.id}>
                  <Link
                    to={documentPath(workspace.slug, one)}
                    className="flex items-center gap-3 px-4 py-2.5 transition-colors duration-100 hover:bg-sunken focus-visible:-outline-offset-2"
                  >
                    <SquareFunction aria-hidden className="size-4 shrink-0 text-flow" strokeWidth={1.75} />
                    <span className="font-medium">{one.name}</span>
                    <span className="min-w-0 flex-1 truncate text-muted">{one.description}</span>
                    {one.publishedRevision !== one.revision && (
                      <Badge tone="warn" dot>
                        {one.publishedRevision === null ? t('editor.live.never') : t('editor.live.draft')}
                      </Badge>
                    )}
                    <span className="text-sm text-muted">{formatAgo(one.updatedAt)}</span>
                  </Link>
                </li>
              ))}
              {shown.length === 0 && <li className="px-4 py-6 text-center text-muted">{t('common.nothingFound')}</li>}
            </ul>
          </Card>
        </>
      )}
      {canEdit(workspace) && parameters.get('new') !== null && (
        <CreateFunctionDialog
          taken={functions.data?.map(({ name }) => name) ?? []}
          onClose={() => setParameters({}, { replace: true })}
        />
      )}
    </Page>
  )
}
