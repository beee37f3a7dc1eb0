import { RadioGroup } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { type ThemeChoice, useTheme } from '../../app/theme.ts'
import { useThemeOptions } from '../../app/theme-menu.tsx'

export function AppearanceChoice() {
  const { t } = useTranslation()
  const { choice, choose } = useTheme()
  return (
    <RadioGroup.Root
      aria-label={t('settings.appearance')}
      value={choice}
      onValueChange={(value) => choose(value as ThemeChoice)}
      className="grid grid-cols-3 gap-2.5"
    >
      {useThemeOptions().map(({ value, label, icon }) => (
        <RadioGroup.Item
          key={value}
          value={value}
          className="flex items-center justify-center gap-2 rounded-lg border border-line bg-surface px-3 py-3 shadow-card transition-colors duration-100 hover:border-line-strong data-[state=checked]:border-accent data-[state=checked]:bg-accent-soft data-[state=checked]:text-accent"
        >
          {icon}
          {label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
