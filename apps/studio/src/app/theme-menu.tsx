import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuChoice } from '../ui/dropdown-menu.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { type ThemeChoice, useTheme } from './theme.ts'

const icons = { system: Monitor, light: Sun, dark: Moon }

export const useThemeOptions = () => {
  const { t } = useTranslation()
  return (['system', 'light', 'dark'] as const).map((value) => {
    const Icon = icons[value]
    return {
      value: value as ThemeChoice,
      label: t(`shell.theme.${value}`),
      icon: <Icon aria-hidden className="size-4" />,
    }
  })
}

export function ThemeMenu() {
  const { t } = useTranslation()
  const { choice, choose } = useTheme()
  const Icon = icons[choice]
  return (
    <Menu align="end" trigger={<IconButton quiet label={t('shell.theme.label')} icon={<Icon />} />}>
      <MenuChoice value={choice} onValueChange={choose} options={useThemeOptions()} />
    </Menu>
  )
}
