import type { TableDocument } from '@stackwright/language'
import { Plus, Rows3, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RecordsQuery, useRecordChanges, useRecords } from '../../api/records.ts'
import { canEdit, useWorkspace } from '../../api/workspaces.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Paging } from '../../shared/paging.tsx'
import { SearchInput } from '../../shared/search-input.tsx'
import { useDebounced } from '../../shared/use-debounced.ts'
import { Button } from '../../ui/button.tsx'
import { confirm } from '../../ui/confirm.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { toast } from '../../ui/toast.tsx'
import { RecordGrid } from './record-grid.tsx'

const firstQuery = { page: 1, perPage: 100 }

export function RecordsTab({ table }: { table: TableDocument }) {
  const { t } = useTranslation()
  const editable = canEdit(useWorkspace())
  const [query, setQuery] = useState<RecordsQuery>(firstQuery)
  const [typed, setTyped] = useState('')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [adding, setAdding] = useState(false)
  const search = useDebounced(typed.trim(), 200)
  const records = useRecords(table.id, { ...query, search: search || undefined })
  const { remove } = useRecordChanges(table.id)
  const narrow = (change: Partial<RecordsQuery>) => {
    setQuery((current) => ({ ...current, ...change }))
    setSelected(new Set())
  }
  const removeSelected = async () => {
    const count = selected.size
    const sure = await confirm({
      title: t('tables.grid.deleteTitle', { count }),
      message: t('tables.grid.deleteMessage'),
      action: t('tables.grid.delete', { count }),
      danger: true,
    })
    if (!sure) return
    try {
      await remove.mutateAsync([...selected])
      toast.success(t('tables.grid.deleted', { count }))
      setSelected(new Set())
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error))
    }
  }
  if (records.error && !records.data) return <LoadProblem error={records.error} retry={() => records.refetch()} />
  if (!records.data) return <SkeletonList label={t('common.loading')} rows={9} />
  const { items, itemsTotal, hidden, missingFiles } = records.data
  const add = editable && (
    <Button variant={itemsTotal === 0 ? 'primary' : 'secondary'} onClick={() => setAdding(true)}>
      <Plus aria-hidden />
      {t('tables.grid.add')}
    </Button>
  )
  if (itemsTotal === 0 && !search && !adding)
    return (
      <EmptyState icon={<Rows3 />} title={t('tables.grid.emptyTitle')} action={add}>
        {t('tables.grid.emptyHint')}
      </EmptyState>
    )
  return (
    <div className="grid gap-2.5">
      <div className="flex min-h-8 flex-wrap items-center gap-2">
        <SearchInput
          label={t('tables.grid.search')}
          value={typed}
          onChange={(value) => {
            setTyped(value)
            narrow({ page: 1 })
          }}
          className="max-w-72"
        />
        {selected.size > 0 && (
          <Button variant="danger" pending={remove.isPending} onClick={removeSelected}>
            <Trash2 aria-hidden />
            {t('tables.grid.delete', { count: selected.size })}
          </Button>
        )}
        <div className="ml-auto">{!adding && add}</div>
      </div>
      <RecordGrid
        table={table}
        items={items}
        hidden={hidden}
        missingFiles={missingFiles}
        editable={editable}
        sort={query.sort}
        order={query.order}
        onSort={(sort, order) => narrow({ sort, order, page: 1 })}
        selected={selected}
        onSelect={setSelected}
        onRemove={removeSelected}
        adding={adding}
        onAddingEnd={() => setAdding(false)}
      />
      {items.length === 0 && search && (
        <p className="py-2 text-center text-muted">{t('tables.grid.noMatch', { search })}</p>
      )}
      <Paging
        page={records.data.curPage}
        pages={records.data.pageTotal}
        perPage={records.data.perPage}
        total={itemsTotal}
        count={items.length}
        onPage={(page) => narrow({ page })}
        onPerPage={(perPage) => narrow({ perPage, page: 1 })}
      />
    </div>
  )
}
