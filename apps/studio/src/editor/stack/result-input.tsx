import { renameVariable, type Step, setResult, variableNameSchema, variablesBefore } from '@stackwright/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'
import { useDefinitions } from '../state/use-definitions.ts'

/** The variable that receives the result. Another name is carried to all places that read it. */
export function ResultInput({ step, help }: { step: Step; help?: string | undefined }) {
  const { t } = useTranslation()
  const store = useEditorStore()
  const { isTarget } = useDefinitions()
  const editable = useEditor((state) => state.editable)
  const [typed, setTyped] = useState<string | null>(null)
  const text = (typed ?? step.result ?? '').replace(/^\$/, '')
  const wrong = text === '' ? undefined : variableNameSchema.safeParse(text).error?.issues[0]?.message
  const commit = () => {
    if (typed === null || wrong) return
    setTyped(null)
    if (text === (step.result ?? '')) return
    store.getState().edit((draft) => {
      const taken = variablesBefore(draft.stack, undefined, isTarget).includes(text)
      return step.result && text && !taken
        ? renameVariable(draft, step.result, text, isTarget)
        : { ...draft, stack: [...setResult(draft.stack, step.id, text)] }
    })
  }
  return (
    <Field inline label={t('editor.step.result')} hint={help} error={wrong} className="items-start [&>label]:pt-1.75">
      {(control) => (
        <Input
          {...control}
          mono
          readOnly={!editable}
          spellCheck={false}
          placeholder={t('editor.step.noResult')}
          value={text}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey) commit()
          }}
        />
      )}
    </Field>
  )
}
