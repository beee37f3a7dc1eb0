import { applyFix, type Problem } from '@stackwright/language'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'

/** What is wrong, and where there is a sure way to mend it, a button that does. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const store = useEditorStore()
  const editable = useEditor((state) => state.editable)
  const { fix } = problem
  return (
    <Notice
      tone={problem.severity === 'error' ? 'bad' : 'warn'}
      action={
        fix &&
        editable && (
          <Button size="sm" onClick={() => store.getState().edit((draft) => applyFix(draft, fix))}>
            {fix.title}
          </Button>
        )
      }
    >
      {problem.message}
    </Notice>
  )
}
