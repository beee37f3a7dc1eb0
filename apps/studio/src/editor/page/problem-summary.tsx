import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/notice.tsx'
import { focusStep } from '../stack/step-actions.ts'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'
import { ProblemNotice } from './problem-notice.tsx'

/** What is wrong with the document itself, and how many steps have a mistake. */
export function ProblemSummary() {
  const { t } = useTranslation()
  const store = useEditorStore()
  const problems = useEditor((state) => state.problems)
  const errors = problems.filter(({ severity }) => severity === 'error')
  const inSteps = [...new Set(errors.flatMap(({ step }) => (step ? [step] : [])))]
  // Those of the response and of the toggle stand at their places.
  const own = problems.filter(({ step, path }) => !step && !path?.startsWith('response') && path !== 'authentication')
  if (own.length === 0 && inSteps.length === 0) return null
  const first = inSteps[0]
  return (
    <div className="mb-4 grid gap-1.5">
      {own.map((problem) => (
        <ProblemNotice key={`${problem.path} ${problem.message}`} problem={problem} />
      ))}
      {first && (
        <Notice
          tone="warn"
          action={
            <button
              type="button"
              className="rounded-sm font-semibold underline-offset-2 hover:underline"
              onClick={() => {
                store.getState().open(first)
                focusStep(first)
              }}
            >
              {t('editor.problems.show')}
            </button>
          }
        >
          {t('editor.problems.steps', { count: inSteps.length })}
        </Notice>
      )}
    </div>
  )
}
