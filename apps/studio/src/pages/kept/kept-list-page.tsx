import { keptKinds } from '@stackwright/language'
import { Archive } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDocuments } from '../../api/documents.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { kindIcons } from '../../app/kind-icons.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Page } from '../../app/page.tsx'
import { UnreadableDocuments } from '../../shared/unreadable-documents.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'

/** What a project brought along that is kept and exported but does not run. */
export function KeptListPage() {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const documents = useDocuments()
  const kept = documents.data
    ?.filter(({ kind }) => keptKinds.has(kind))
    .toSorted((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name))
  return (
    <Page title={t('kept.title')} hint={t('kept.hint')}>
      <UnreadableDocuments kinds={[...keptKinds]} />
      {documents.error ? (
        <LoadProblem error={documents.error} retry={() => documents.refetch()} />
      ) : !kept ? (
        <SkeletonList label={t('common.loading')} />
      ) : kept.length === 0 ? (
        <EmptyState icon={<Archive />} title={t('kept.emptyTitle')}>
          {t('kept.emptyHint')}
        </EmptyState>
      ) : (
        <Card>
          <ul className="divide-y divide-line">
            {kept.map((document) => {
              const Icon = kindIcons[document.kind]
              return (
                <li key={document.id}>
                  <Link
                    to={documentPath(slug, document)}
                    className="flex items-center gap-3 px-4 py-2.5 transition-colors duration-100 hover:bg-sunken focus-visible:-outline-offset-2"
                  >
                    <Icon aria-hidden className="size-4 shrink-0 text-muted" strokeWidth={1.75} />
                    <span className="font-medium">{document.name}</span>
                    <span className="min-w-0 flex-1 truncate text-muted">{document.description}</span>
                    <span className="text-sm text-muted">{t(`shell.palette.kind.${document.kind}`)}</span>
                  </Link>
                </li>
              )
            })}
          </ul>
        </Card>
      )}
    </Page>
  )
}
