import type { DocumentRecord, ReplayedRun } from '@stackwright/contract'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SidePanel } from '../../app/slots.tsx'
import { CodeBlock } from '../../ui/code-block.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RequestCard } from '../request/request-card.tsx'
import { ResponseCard } from '../response/response-card.tsx'
import { RunResultView } from '../run/run-result.tsx'
import { StackEditor } from '../stack/stack-editor.tsx'
import { EditorProvider } from '../state/editor-context.tsx'
import { createEditorStore } from '../state/editor-store.ts'

/** What a run of the history has run, as it was then, and all that happened in it. Nothing can be changed here. */
export function ReplayPage({ run, header }: { run: ReplayedRun; header: ReactNode }) {
  const { t } = useTranslation()
  const [store] = useState(() => {
    const started = createEditorStore(recordOf(run), false, null)
    started.getState().setRun(run)
    if (run.trace.length > 0) started.getState().showEntry(0)
    return started
  })
  return (
    <EditorProvider store={store}>
      <div data-editor className="mx-auto max-w-206 px-8 pt-4.5 pb-24">
        {header}
        <RequestCard />
        <StackEditor />
        <ResponseCard />
      </div>
      <SidePanel>
        <section aria-label={t('history.replay')}>
          <h2 className="sticky top-0 z-2 border-b border-line bg-surface px-3.5 py-2.5 font-semibold">
            {t('history.replay')}
          </h2>
          <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-3 px-3.5 py-3">
            {run.diverged && <Notice tone="warn">{run.diverged}</Notice>}
            <h3 className="text-xs font-semibold tracking-wider text-faint uppercase">{t('history.input')}</h3>
            <CodeBlock code={JSON.stringify(run.input, null, 2)} label={t('history.input')} className="max-h-48" />
            <RunResultView run={run} />
            <p className="text-sm text-muted">{t('history.times')}</p>
          </div>
        </section>
      </SidePanel>
    </EditorProvider>
  )
}

const recordOf = ({ document, revision }: ReplayedRun): DocumentRecord => ({
  document,
  revision: revision ?? 0,
  publishedRevision: null,
  hash: '',
  updatedAt: '',
  updatedBy: null,
  problems: [],
})
