import { History } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRuns } from '../../api/runs.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Page } from '../../app/page.tsx'
import { RunTable } from '../../shared/run-table.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/select.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'

export function HistoryPage() {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<'all' | 'failed'>('all')
  const runs = useRuns(undefined, filter === 'failed')
  const lines = runs.data?.pages.flat() ?? []
  return (
    <Page
      title={t('history.title')}
      hint={t('history.hint')}
      actions={
        <div className="w-36">
          <Select
            aria-label={t('history.result')}
            value={filter}
            onValueChange={setFilter}
            options={(['all', 'failed'] as const).map((value) => ({ value, label: t(`history.filter.${value}`) }))}
          />
        </div>
      }
    >
      {runs.error ? (
        <LoadProblem error={runs.error} retry={() => runs.refetch()} />
      ) : !runs.data ? (
        <SkeletonList label={t('common.loading')} rows={8} />
      ) : lines.length === 0 && filter === 'failed' ? (
        <p className="text-muted">{t('history.noneFailed')}</p>
      ) : lines.length === 0 ? (
        <EmptyState icon={<History />} title={t('history.emptyTitle')}>
          {t('history.emptyHint')}
        </EmptyState>
      ) : (
        <div className="grid gap-3">
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
    </Page>
  )
}
