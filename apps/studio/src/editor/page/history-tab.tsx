import type { DocumentRecord } from '@stackwright/contract'
import type { Document } from '@stackwright/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRuns } from '../../api/runs.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { HistoryChoice } from '../../shared/history-choice.tsx'
import { RevisionList } from '../../shared/revision-list.tsx'
import { RunTable } from '../../shared/run-table.tsx'
import { Button } from '../../ui/button.tsx'
import { SectionTitle } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { toast } from '../../ui/toast.tsx'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'

/** Recorded runs, which of them are kept, and all revisions. */
export function HistoryTab({ record, onRestore }: { record: DocumentRecord; onRestore: (document: Document) => void }) {
  const { t } = useTranslation()
  const store = useEditorStore()
  const kept = useEditor((state) => state.draft.history)
  const editable = useEditor((state) => state.editable)
  const [filter, setFilter] = useState<'all' | 'failed'>('all')
  const runs = useRuns(record.document.id, filter === 'failed')
  const lines = runs.data?.pages.flat() ?? []
  return (
    <div className="grid gap-6">
      <section>
        <div className="mb-2 flex flex-wrap items-end justify-between gap-2">
          <SectionTitle>{t('editor.history.runs')}</SectionTitle>
          <div className="mr-auto w-32">
            <Select
              aria-label={t('history.result')}
              size="sm"
              value={filter}
              onValueChange={setFilter}
              options={(['all', 'failed'] as const).map((value) => ({ value, label: t(`history.filter.${value}`) }))}
            />
          </div>
          <Field inline label={t('editor.history.keep')} className="grid-cols-[auto_auto]!">
            {(control) => (
              <HistoryChoice
                size="sm"
                around={record.document.kind === 'endpoint' ? 'group' : 'workspace'}
                id={control.id}
                aria-describedby={control['aria-describedby']}
                disabled={!editable}
                value={kept}
                onChange={(history) => store.getState().edit((draft) => ({ ...draft, history }), 'history')}
              />
            )}
          </Field>
        </div>
        {runs.error ? (
          <LoadProblem error={runs.error} retry={() => runs.refetch()} />
        ) : !runs.data ? (
          <SkeletonList label={t('common.loading')} rows={3} />
        ) : lines.length === 0 ? (
          <EmptyState title={filter === 'failed' ? t('history.noneFailed') : t('history.emptyTitle')}>
            {t('editor.history.empty')}
          </EmptyState>
        ) : (
          <div className="grid gap-2">
            <RunTable runs={lines} />
            {runs.hasNextPage && (
              <Button
                className="justify-self-center"
                pending={runs.isFetchingNextPage}
                onClick={() => runs.fetchNextPage()}
              >
                {t('history.more')}
              </Button>
            )}
          </div>
        )}
      </section>
      <section>
        <SectionTitle>{t('editor.history.revisions')}</SectionTitle>
        <RevisionList
          record={record}
          {...(editable && {
            onRestore: (document, number) => {
              onRestore(document)
              toast.info(t('common.revisions.restored', { number }))
            },
          })}
        />
      </section>
    </div>
  )
}
