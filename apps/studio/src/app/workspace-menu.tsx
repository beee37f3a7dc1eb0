import type { Workspace } from '@stackwright/contract'
import { ChevronsUpDown, LayoutGrid } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useWorkspaces } from '../api/workspaces.ts'
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/dropdown-menu.tsx'

export function WorkspaceMenu({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const workspaces = useWorkspaces().data ?? []
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t('shell.switchWorkspace', { name: workspace.name })}
          className="flex min-w-0 items-center gap-1.5 rounded-md px-1.5 py-1 font-semibold transition-colors duration-100 hover:bg-sunken data-[state=open]:bg-sunken"
        >
          <span className="truncate">{workspace.name}</span>
          <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-faint" />
        </button>
      }
    >
      <MenuChoice
        value={workspace.slug}
        onValueChange={(slug) => navigate(`/w/${slug}`)}
        options={workspaces.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <MenuSeparator />
      <MenuItem icon={<LayoutGrid />} onSelect={() => navigate('/')}>
        {t('shell.allWorkspaces')}
      </MenuItem>
    </Menu>
  )
}
