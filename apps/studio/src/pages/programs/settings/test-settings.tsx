import type { WorkflowTestDocument } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { SettingsSection } from './settings-section.tsx'

/** On which data a workflow test runs. */
export function TestSettings({ test }: { test: WorkflowTestDocument }) {
  const { t } = useTranslation()
  return (
    <SettingsSection title={t('programs.test_settings.section')}>
      <p className="text-muted">
        {test.datasource === null
          ? t('programs.test_settings.hint')
          : t('programs.test_settings.other', { name: test.datasource })}
      </p>
    </SettingsSection>
  )
}
