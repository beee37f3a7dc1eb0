import type { AddonDocument } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { SettingsSection } from './settings-section.tsx'

/** How to write an addon, until there is a step. */
export function AddonSettings({ addon }: { addon: AddonDocument }) {
  const { t } = useTranslation()
  if (addon.stack.length > 0) return null
  return (
    <SettingsSection title={t('programs.addon_settings.section')}>
      <p className="text-muted">{t('programs.addon_settings.hint')}</p>
    </SettingsSection>
  )
}
