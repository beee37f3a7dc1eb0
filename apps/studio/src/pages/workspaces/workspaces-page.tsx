import { Boxes, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWorkspaces } from '../../api/workspaces.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Page } from '../../app/page.tsx'
import { ShortcutsDialog } from '../../app/shortcuts-dialog.tsx'
import { TopBar } from '../../app/top-bar.tsx'
import { formatDate } from '../../shared/format.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { CreateWorkspaceDialog } from './create-workspace-dialog.tsx'
import { SampleCards } from './sample-cards.tsx'

export function WorkspacesPage() {
  const { t } = useTranslation()
  const workspaces = useWorkspaces()
  const [creating, setCreating] = useState<{ sample?: string } | null>(null)
  const create = (
    <Button variant="primary" onClick={() => setCreating({})}>
      <Plus aria-hidden />
      {t('workspaces.create')}
    </Button>
  )
  return (
    <div className="flex h-full flex-col">
      <TopBar workspace={undefined} />
      <main className="min-h-0 flex-1 overflow-auto pt-6">
        <Page
          width="narrow"
          title={t('workspaces.title')}
          hint={t('workspaces.hint')}
          actions={workspaces.data?.length ? create : undefined}
        >
          {workspaces.error ? (
            <LoadProblem error={workspaces.error} retry={() => workspaces.refetch()} />
          ) : !workspaces.data ? (
            <SkeletonList label={t('common.loading')} rows={3} />
          ) : workspaces.data.length === 0 ? (
            <>
              <EmptyState icon={<Boxes />} title={t('workspaces.emptyTitle')} action={create}>
                {t('workspaces.emptyHint')}
              </EmptyState>
              <SampleCards onChoose={(sample) => setCreating({ sample })} />
            </>
          ) : (
            <ul className="grid gap-2.5">
              {workspaces.data.map((workspace) => (
                <li key={workspace.id}>
                  <Link
                    to={`/w/${workspace.slug}`}
                    className="flex items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3 shadow-card transition-colors duration-100 hover:border-accent"
                  >
                    <span
                      aria-hidden
                      className="grid size-8.5 place-items-center rounded-md bg-accent-soft font-semibold text-accent"
                    >
                      {[...workspace.name][0]?.toUpperCase()}
                    </span>
                    <span className="min-w-0 flex-1">
                      <span className="block truncate font-semibold">{workspace.name}</span>
                      <span className="block truncate text-sm text-muted">/w/{workspace.slug}</span>
                    </span>
                    <Badge>{t(`workspaces.role.${workspace.role}`)}</Badge>
                    <span className="text-sm text-muted max-sm:hidden">{formatDate(workspace.createdAt)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Page>
      </main>
      {creating && <CreateWorkspaceDialog open sample={creating.sample} onOpenChange={() => setCreating(null)} />}
      <ShortcutsDialog />
    </div>
  )
}
