import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useParams } from 'react-router'
import { useWorkspaces } from '../api/workspaces.ts'
import { classes } from '../ui/classes.ts'
import { useCommands } from './commands.ts'
import { LoadProblem } from './load-problem.tsx'
import { Navigation } from './navigation.tsx'
import { PageSkeleton } from './page-skeleton.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { slotTargets, useHasPanel } from './slots.tsx'
import { TopBar } from './top-bar.tsx'
import { UnknownWorkspace } from './unknown-workspace.tsx'
import { useShellKeys } from './use-shell-keys.ts'

const CommandPalette = lazy(async () => ({ default: (await import('./command-palette.tsx')).CommandPalette }))

/** The frame around every page of a workspace: top bar, places at the left, the page, and at the right what runs. */
export function Shell() {
  const { t } = useTranslation()
  const { slug } = useParams()
  const workspaces = useWorkspaces()
  const hasPanel = useHasPanel()
  const paletteOpen = useCommands((state) => state.palette)
  useShellKeys()
  const workspace = workspaces.data?.find((candidate) => candidate.slug === slug)
  const content = workspace ? (
    <Outlet key={workspace.id} />
  ) : workspaces.error ? (
    <div className="p-8">
      <LoadProblem page error={workspaces.error} retry={() => workspaces.refetch()} />
    </div>
  ) : workspaces.data ? (
    <UnknownWorkspace />
  ) : (
    <PageSkeleton />
  )
  return (
    <div className="flex h-full flex-col">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-70 focus:rounded-md focus:bg-surface focus:px-3 focus:py-1.5 focus:shadow-float"
      >
        {t('shell.skip')}
      </a>
      <TopBar workspace={workspace} />
      <div className="flex min-h-0 flex-1">
        <Navigation slug={slug ?? ''} disabled={!workspace} />
        {/* Where both do not fit beside each other, what runs stands below the page and they scroll as one. What scrolls is
            positioned, or texts for screen readers would make the whole window scroll. */}
        <div className={classes('relative flex min-w-0 flex-1', hasPanel && 'max-lg:flex-col max-lg:overflow-y-auto')}>
          <main
            id="content"
            tabIndex={-1}
            className={classes('relative min-w-0 flex-1 overflow-auto outline-none', hasPanel && 'max-lg:flex-none')}
          >
            {content}
          </main>
          <aside
            ref={slotTargets.panel}
            aria-label={t('shell.panel')}
            hidden={!hasPanel}
            className={classes(
              'relative w-[min(25.25rem,31vw)] shrink-0 overflow-y-auto border-l border-line bg-surface max-lg:w-full max-lg:overflow-visible max-lg:border-t max-lg:border-l-0',
              !hasPanel && 'hidden',
            )}
          />
        </div>
      </div>
      {workspace && paletteOpen && (
        <Suspense>
          <CommandPalette />
        </Suspense>
      )}
      <ShortcutsDialog />
    </div>
  )
}
