import type { ToolDocument } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { useEditor, useEditorStore } from '../../../editor/state/editor-context.tsx'
import { Field } from '../../../ui/field.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { SettingsSection } from './settings-section.tsx'

/** What a language model is told of a tool. */
export function ToolSettings({ tool }: { tool: ToolDocument }) {
  const { t } = useTranslation()
  const store = useEditorStore()
  const editable = useEditor((state) => state.editable)
  const write = (instructions: string) =>
    store.getState().edit((draft) => (draft.kind === 'tool' ? { ...draft, instructions } : draft), 'instructions')
  return (
    <SettingsSection title={t('programs.tool_settings.section')}>
      <Field label={t('programs.tool_settings.label')}>
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            readOnly={!editable}
            value={tool.instructions}
            onChange={({ target }) => write(target.value)}
          />
        )}
      </Field>
    </SettingsSection>
  )
}
