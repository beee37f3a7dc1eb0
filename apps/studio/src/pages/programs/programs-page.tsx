import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useDocuments } from '../../api/documents.ts'
import { canEdit, useWorkspace } from '../../api/workspaces.ts'
import { kindIcons } from '../../app/kind-icons.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Page } from '../../app/page.tsx'
import { DocumentLinks } from '../../shared/document-links.tsx'
import { SearchInput } from '../../shared/search-input.tsx'
import { UnreadableDocuments } from '../../shared/unreadable-documents.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { CreateProgramDialog } from './create-program-dialog.tsx'
import type { NamedKind } from './program-kinds.ts'
import { ProgramLine } from './program-line.tsx'

/** All programs of a kind. */
export function ProgramsPage({ kind }: { kind: NamedKind }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const programs = useDocuments(kind)
  const Icon = kindIcons[kind]
  const [search, setSearch] = useState('')
  const [parameters, setParameters] = useSearchParams()
  const shown = (programs.data ?? [])
    .filter((one) => `${one.name} ${one.description}`.toLowerCase().includes(search.toLowerCase()))
    .toSorted((a, b) => a.name.localeCompare(b.name))
  const create = canEdit(workspace) && (
    <Button variant="primary" onClick={() => setParameters({ new: '' })}>
      <Plus aria-hidden />
      {t(`programs.${kind}.create`)}
    </Button>
  )
  return (
    <Page
      title={t(`programs.${kind}.title`)}
      hint={t(`programs.${kind}.hint`)}
      actions={programs.data?.length ? create : undefined}
    >
      <DocumentLinks kind={kind} title={t(`programs.${kind}.title`)} />
      <UnreadableDocuments kinds={[kind]} />
      {programs.error ? (
        <LoadProblem error={programs.error} retry={() => programs.refetch()} />
      ) : !programs.data ? (
        <SkeletonList label={t('common.loading')} />
      ) : programs.data.length === 0 ? (
        <EmptyState icon={<Icon />} title={t(`programs.${kind}.emptyTitle`)} action={create}>
          {t(`programs.${kind}.emptyHint`)}
        </EmptyState>
      ) : (
        <>
          {programs.data.length > 5 && (
            <SearchInput
              label={t(`programs.${kind}.search`)}
              value={search}
              onChange={setSearch}
              className="mb-3 max-w-72"
            />
          )}
          <Card>
            <ul className="divide-y divide-line">
              {shown.map((one) => (
                <ProgramLine key={one.id} program={one} />
              ))}
              {shown.length === 0 && <li className="px-4 py-6 text-center text-muted">{t('common.nothingFound')}</li>}
            </ul>
          </Card>
        </>
      )}
      {canEdit(workspace) && parameters.get('new') !== null && (
        <CreateProgramDialog kind={kind} onClose={() => setParameters({}, { replace: true })} />
      )}
    </Page>
  )
}
