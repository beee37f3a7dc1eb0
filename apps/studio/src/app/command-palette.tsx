import { Command } from 'cmdk'
import { Keyboard, Plus } from 'lucide-react'
import { Dialog as Base } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDocuments } from '../api/documents.ts'
import { canEdit, useWorkspace } from '../api/workspaces.ts'
import { Kbd } from '../ui/kbd.tsx'
import { openPalette, openShortcuts, useCommands } from './commands.ts'
import { documentPath } from './document-path.ts'
import { kindIcons } from './kind-icons.ts'
import { morePlaces, placePath, places } from './navigation.tsx'
import { useTheme } from './theme.ts'
import { useThemeOptions } from './theme-menu.tsx'

interface Line {
  id: string
  title: string
  icon?: ReactNode
  hint?: string
  shortcut?: string | undefined
  keywords?: string[] | undefined
  run: () => void
}

function Lines({ heading, lines }: { heading: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-faint"
    >
      {lines.map((line) => (
        <Command.Item
          key={line.id}
          value={line.id}
          keywords={[line.title, ...(line.keywords ?? [])]}
          onSelect={() => {
            openPalette(false)
            line.run()
          }}
          className="flex h-9 cursor-default items-center gap-2.5 rounded-md px-2.5 data-[selected=true]:bg-accent-soft [&_svg]:size-4 [&_svg]:text-muted"
        >
          {line.icon}
          <span className="min-w-0 truncate">{line.title}</span>
          {line.hint && <span className="text-sm text-muted">{line.hint}</span>}
          {line.shortcut && (
            <span className="ml-auto">
              <Kbd>{line.shortcut}</Kbd>
            </span>
          )}
        </Command.Item>
      ))}
    </Command.Group>
  )
}

/** Ctrl K: go to any object, create things, and do what the page at hand offers. */
export function CommandPalette() {
  const { t } = useTranslation()
  const open = useCommands((state) => state.palette)
  return (
    <Base.Root open={open} onOpenChange={openPalette}>
      <Base.Portal>
        <Base.Overlay className="fixed inset-0 z-40 bg-overlay animate-appear" />
        <Base.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded-lg border border-line bg-surface shadow-float outline-none animate-appear"
        >
          <Base.Title className="sr-only">{t('shell.palette.title')}</Base.Title>
          <PaletteBody />
        </Base.Content>
      </Base.Portal>
    </Base.Root>
  )
}

function PaletteBody() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const workspace = useWorkspace()
  const documents = useDocuments().data ?? []
  const pages = useCommands((state) => state.pages)
  const themes = useThemeOptions()
  const go = (path: string) => () => navigate(placePath(workspace.slug, path))
  const create: Line[] = canEdit(workspace)
    ? [
        { id: 'new table', title: t('shell.palette.newTable'), icon: <Plus />, run: go('tables?new') },
        { id: 'new endpoint', title: t('shell.palette.newEndpoint'), icon: <Plus />, run: go('endpoints?new') },
        { id: 'new function', title: t('shell.palette.newFunction'), icon: <Plus />, run: go('functions?new') },
        { id: 'new task', title: t('shell.palette.newTask'), icon: <Plus />, run: go('tasks?new') },
        { id: 'new trigger', title: t('shell.palette.newTrigger'), icon: <Plus />, run: go('triggers?new') },
        { id: 'new middleware', title: t('shell.palette.newMiddleware'), icon: <Plus />, run: go('middleware?new') },
        { id: 'new addon', title: t('shell.palette.newAddon'), icon: <Plus />, run: go('addons?new') },
      ]
    : []
  return (
    <Command label={t('shell.palette.title')} loop>
      <Command.Input
        placeholder={t('shell.palette.placeholder')}
        className="h-12 w-full border-b border-line bg-transparent px-4 text-lg outline-none"
      />
      <Command.List className="max-h-[50vh] overflow-y-auto p-1.5">
        <Command.Empty className="px-3 py-8 text-center text-muted">{t('common.nothingFound')}</Command.Empty>
        <Lines
          heading={t('shell.palette.page')}
          lines={Object.entries(pages).flatMap(([owner, commands]) =>
            commands.map((command) => ({ ...command, id: `${owner} ${command.id}` })),
          )}
        />
        <Lines
          heading={t('shell.palette.objects')}
          lines={documents.map((line) => {
            const Icon = kindIcons[line.kind]
            return {
              id: line.id,
              title: line.name,
              icon: <Icon aria-hidden />,
              hint: t(`shell.palette.kind.${line.kind}`),
              keywords: [line.description],
              run: () => navigate(documentPath(workspace.slug, line)),
            }
          })}
        />
        <Lines heading={t('shell.palette.create')} lines={create} />
        <Lines
          heading={t('shell.palette.go')}
          lines={[...places, ...morePlaces].map(({ name, path, icon: Icon }) => ({
            id: `go ${name}`,
            title: t(`shell.places.${name}`),
            icon: <Icon aria-hidden />,
            run: go(path),
          }))}
        />
        <Lines
          heading={t('shell.palette.other')}
          lines={[
            ...themes.map(({ value, label, icon }) => ({
              id: `theme ${value}`,
              title: t('shell.palette.theme', { name: label }),
              icon,
              run: () => useTheme.getState().choose(value),
            })),
            {
              id: 'shortcuts',
              title: t('shell.palette.shortcuts'),
              icon: <Keyboard aria-hidden />,
              shortcut: '?',
              run: () => openShortcuts(),
            },
          ]}
        />
      </Command.List>
    </Command>
  )
}
