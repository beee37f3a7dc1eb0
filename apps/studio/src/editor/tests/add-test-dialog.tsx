import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'
import { newTest, type TestDraft, type TestMistakes } from './new-test.ts'
import { testsOf, withTests } from './tests-of.ts'

const empty: TestDraft = { name: '', input: '{}', outcome: 'equals', value: 'null' }

/** What goes in and what has to come out, for a test of what is in the editor. */
export function AddTestDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation()
  const store = useEditorStore()
  const tests = useEditor((state) => testsOf(state.draft))
  const [draft, setDraft] = useState(empty)
  const [mistakes, setMistakes] = useState<TestMistakes>({})
  const change = (part: Partial<TestDraft>) => setDraft((current) => ({ ...current, ...part }))
  const mistake = (name: keyof TestMistakes) => mistakes[name] && t(`tests.add.${mistakes[name]}`)
  const save = () => {
    const made = newTest(
      draft,
      tests.map(({ name }) => name),
    )
    if ('mistakes' in made) return setMistakes(made.mistakes)
    store.getState().edit((document) => withTests(document, [...testsOf(document), made.test]))
    setDraft(empty)
    setMistakes({})
    onOpenChange(false)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('tests.add.title')}
      width="md"
      onSubmit={save}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('tests.add.save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label={t('tests.add.name')} hint={t('tests.add.nameHint')} error={mistake('name')}>
          {(control) => (
            <Input {...control} value={draft.name} onChange={({ target }) => change({ name: target.value })} />
          )}
        </Field>
        <Field label={t('tests.add.input')} hint={t('tests.add.inputHint')} error={mistake('input')}>
          {(control) => (
            <Textarea
              {...control}
              mono
              value={draft.input}
              onChange={({ target }) => change({ input: target.value })}
            />
          )}
        </Field>
        <Field label={t('tests.add.outcome')}>
          {(control) => (
            <Select
              {...control}
              value={draft.outcome}
              onValueChange={(outcome) => change({ outcome, value: outcome === 'equals' ? 'null' : '' })}
              options={(['equals', 'fails'] as const).map((value) => ({
                value,
                label: t(`tests.add.outcomes.${value}`),
              }))}
            />
          )}
        </Field>
        <Field
          label={t(draft.outcome === 'equals' ? 'tests.add.value' : 'tests.add.message')}
          hint={t(draft.outcome === 'equals' ? 'tests.add.valueHint' : 'tests.add.messageHint')}
          error={mistake('value')}
        >
          {(control) => (
            <Textarea
              {...control}
              mono
              value={draft.value}
              onChange={({ target }) => change({ value: target.value })}
            />
          )}
        </Field>
      </div>
    </Dialog>
  )
}
