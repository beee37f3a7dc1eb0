import { Keyboard, LogOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSession, useSignOut } from '../api/session.ts'
import { Menu, MenuItem, MenuSeparator } from '../ui/dropdown-menu.tsx'
import { toast } from '../ui/toast.tsx'
import { openShortcuts } from './commands.ts'

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => [...part][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase()

export function AccountMenu() {
  const { t } = useTranslation()
  const account = useSession().data?.account
  const signOut = useSignOut()
  if (!account) return null
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          aria-label={t('shell.account', { name: account.name })}
          className="grid size-6.5 shrink-0 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent"
        >
          {initials(account.name)}
        </button>
      }
    >
      <div className="px-2 pt-1.5 pb-2">
        <p className="font-medium">{account.name}</p>
        <p className="text-sm text-muted">{account.email}</p>
      </div>
      <MenuSeparator />
      <MenuItem icon={<Keyboard />} shortcut="?" onSelect={() => openShortcuts()}>
        {t('shell.shortcuts.title')}
      </MenuItem>
      <MenuItem
        icon={<LogOut />}
        onSelect={() => signOut.mutate(undefined, { onError: (error) => toast.error(error.message) })}
      >
        {t('shell.signOut')}
      </MenuItem>
    </Menu>
  )
}
