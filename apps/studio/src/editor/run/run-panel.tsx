import { Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useEditor } from '../state/editor-context.tsx'
import { CurlButton } from './curl-button.tsx'
import { RunInputs } from './run-inputs.tsx'
import { RunResultView } from './run-result.tsx'
import { useRun } from './use-run.ts'
import { UserChoice } from './user-choice.tsx'

/** Run & debug, at the right: runs the draft as it stands and shows all that happened. */
export function RunPanel() {
  const { t } = useTranslation()
  const run = useRun()
  const editable = useEditor((state) => state.editable)
  const result = useEditor((state) => state.run)
  const isEndpoint = useEditor((state) => state.draft.kind === 'endpoint')
  const asksForUser = useEditor(({ draft }) => draft.kind === 'endpoint' && draft.authentication !== null)
  return (
    <section aria-label={t('editor.run.title')}>
      <div className="sticky top-0 z-2 flex items-center gap-2 border-b border-line bg-surface px-3.5 py-2.5">
        <h2 className="mr-auto font-semibold whitespace-nowrap">{t('editor.run.title')}</h2>
        {isEndpoint && <CurlButton input={run.input} user={run.user} />}
        <Button
          variant="primary"
          pending={run.pending}
          disabled={!editable}
          onClick={run.start}
          aria-keyshortcuts="Control+Enter"
        >
          <Play aria-hidden />
          {t('editor.run.run')}
          <span aria-hidden className="font-mono text-xs opacity-80 max-xl:hidden">
            Ctrl ↵
          </span>
        </Button>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-3 px-3.5 py-3">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
          <UserChoice user={run.user} onChange={run.setUser} />
          <RunInputs values={run.values} onChange={run.setValues} json={run.json} onJson={run.setJson} />
        </div>
        {run.problem && <Notice tone="bad">{run.problem}</Notice>}
        {result?.status === 401 && asksForUser && !run.user && <Notice>{t('editor.run.needsUser')}</Notice>}
        {result ? (
          <RunResultView run={result} />
        ) : (
          <p className="rounded-md border border-dashed border-line-strong px-4 py-6 text-center text-muted">
            {editable ? t('editor.run.hint') : t('editor.run.viewer')}
          </p>
        )}
      </div>
    </section>
  )
}
