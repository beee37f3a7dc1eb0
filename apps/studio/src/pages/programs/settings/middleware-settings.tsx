import type { MiddlewareDocument } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { useEditor, useEditorStore } from '../../../editor/state/editor-context.tsx'
import { Field } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { SettingsSection } from './settings-section.tsx'

const exceptionPolicies = ['rethrow', 'silent', 'critical'] as const
const responseStrategies = ['merge', 'replace'] as const

/** What becomes of its failure and of its response. */
export function MiddlewareSettings({ middleware }: { middleware: MiddlewareDocument }) {
  const { t } = useTranslation()
  const store = useEditorStore()
  const editable = useEditor((state) => state.editable)
  const change = (part: Partial<MiddlewareDocument>) =>
    store.getState().edit((draft) => (draft.kind === 'middleware' ? { ...draft, ...part } : draft))
  return (
    <SettingsSection title={t('programs.around.section')}>
      <Field inline label={t('programs.around.exception')}>
        {(control) => (
          <Select
            {...control}
            disabled={!editable}
            value={middleware.exceptionPolicy}
            onValueChange={(exceptionPolicy) => change({ exceptionPolicy })}
            options={exceptionPolicies.map((value) => ({ value, label: t(`programs.around.${value}`) }))}
          />
        )}
      </Field>
      <Field inline label={t('programs.around.response')}>
        {(control) => (
          <Select
            {...control}
            disabled={!editable}
            value={middleware.responseStrategy}
            onValueChange={(responseStrategy) => change({ responseStrategy })}
            options={responseStrategies.map((value) => ({ value, label: t(`programs.around.${value}`) }))}
          />
        )}
      </Field>
      <p className="text-sm text-muted">{t('programs.around.inputsHint')}</p>
    </SettingsSection>
  )
}
