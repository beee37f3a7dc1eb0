import type { Workspace } from '@stackwright/contract'
import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Badge } from '../ui/badge.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { AccountMenu } from './account-menu.tsx'
import { openPalette } from './commands.ts'
import { Logo } from './logo.tsx'
import { slotTargets } from './slots.tsx'
import { ThemeMenu } from './theme-menu.tsx'
import { WorkspaceMenu } from './workspace-menu.tsx'

export function TopBar({ workspace }: { workspace: Workspace | undefined }) {
  const { t } = useTranslation()
  return (
    <header className="flex h-12 shrink-0 items-center gap-3 border-b border-line bg-surface px-3.5">
      <div className="flex min-w-0 flex-1 items-center gap-2.5">
        <Link to="/" aria-label={t('shell.allWorkspaces')} className="shrink-0 rounded-md">
          <Logo />
        </Link>
        {workspace && (
          <>
            <WorkspaceMenu workspace={workspace} />
            <span aria-hidden className="text-faint max-md:hidden">
              /
            </span>
            <Badge className="max-md:hidden">
              <span className="sr-only">{t('shell.branch', { name: 'main' })}</span>
              <span aria-hidden>main</span>
            </Badge>
          </>
        )}
      </div>
      {workspace && (
        <button
          type="button"
          onClick={() => openPalette()}
          aria-keyshortcuts="Control+K"
          className="flex h-7.5 w-full max-w-105 min-w-32 shrink items-center gap-2 rounded-lg border border-line bg-sunken px-2.5 max-md:w-auto max-md:min-w-0 text-[0.8125rem] text-faint transition-colors duration-100 hover:border-line-strong"
        >
          <Search aria-hidden className="size-4 shrink-0" />
          <span className="truncate max-md:sr-only">{t('shell.search')}</span>
          <span className="ml-auto max-md:hidden">
            <Kbd>Ctrl K</Kbd>
          </span>
        </button>
      )}
      <div className="flex flex-1 items-center justify-end gap-1.5">
        <ThemeMenu />
        <AccountMenu />
        <div ref={slotTargets.actions} className="flex items-center gap-2 pl-1 empty:hidden" />
      </div>
    </header>
  )
}
