import { constant, type Expression, reference, variableOf, variablesBefore } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Card, SectionTitle } from '../../ui/card.tsx'
import { entriesOf } from '../controls/object-entries.ts'
import { ObjectFields } from '../controls/object-fields.tsx'
import { ExpressionField } from '../expression/expression-field.tsx'
import { ProblemNotice } from '../page/problem-notice.tsx'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'
import { useDefinitions } from '../state/use-definitions.ts'

/** What goes out: named fields, or a single value. */
export function ResponseCard() {
  const { t } = useTranslation()
  const store = useEditorStore()
  const response = useEditor((state) => state.draft.response)
  const editable = useEditor((state) => state.editable)
  const problems = useEditor((state) => state.problems)
  const write = (value: Expression | null) =>
    store.getState().edit((draft) => ({ ...draft, response: value }), 'response')
  const entries =
    response === null ? [] : response.kind === 'constant' && response.value === null ? null : entriesOf(response)
  const stack = useEditor((state) => state.draft.stack)
  const { isTarget } = useDefinitions()
  // Most likely it answers what a step has found; the latest that is not answered yet.
  const answered = new Set(entries?.map(({ value }) => variableOf(value)))
  const latest = variablesBefore(stack, undefined, isTarget).findLast((name) => !answered.has(name))
  const start = latest === undefined ? undefined : reference('var', latest)
  const own = problems.filter(({ path, step }) => !step && path?.startsWith('response'))
  return (
    <section aria-label={t('editor.response.title')}>
      <SectionTitle className="mt-4.5">{t('editor.response.title')}</SectionTitle>
      <Card className="grid gap-2.5 px-3.5 py-3">
        {response === null && <p className="text-muted">{t('editor.response.empty')}</p>}
        {entries === null && response ? (
          <ExpressionField
            label={t('editor.response.value')}
            value={response}
            onChange={(value) => write(value ?? null)}
            scope={{}}
          />
        ) : (
          <ObjectFields
            label={t('editor.response.title')}
            entries={entries ?? []}
            offered={[]}
            scope={{}}
            {...(start && { start })}
            onChange={(next) => write(next.length > 0 ? { kind: 'object', entries: next } : null)}
            actions={
              // Several fields cannot become one value without losing the others.
              (entries?.length ?? 0) <= 1 && (
                <Button size="sm" variant="ghost" onClick={() => write(entries?.[0]?.value ?? start ?? constant(''))}>
                  {t('editor.response.asValue')}
                </Button>
              )
            }
          />
        )}
        {editable && entries === null && (
          <Button
            size="sm"
            variant="ghost"
            className="justify-self-start"
            onClick={() => write({ kind: 'object', entries: [{ key: 'result', value: response ?? constant(null) }] })}
          >
            {t('editor.response.asFields')}
          </Button>
        )}
        {own.map((problem) => (
          <ProblemNotice key={`${problem.path} ${problem.message}`} problem={problem} />
        ))}
      </Card>
    </section>
  )
}
