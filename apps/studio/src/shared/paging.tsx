import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/icon-button.tsx'
import { Select } from '../ui/select.tsx'

const sizes = ['50', '100', '200', '500'] as const

export function Paging({
  page,
  pages,
  perPage,
  total,
  count,
  onPage,
  onPerPage,
}: {
  page: number
  pages: number
  perPage: number
  total: number
  /** Records on this page. */
  count: number
  onPage: (page: number) => void
  onPerPage: (perPage: number) => void
}) {
  const { t } = useTranslation()
  const from = count === 0 ? 0 : (page - 1) * perPage + 1
  return (
    <div className="flex items-center justify-end gap-2 text-sm text-muted">
      <Select
        size="sm"
        aria-label={t('tables.grid.pageSize')}
        value={sizes.find((size) => Number(size) === perPage) ?? null}
        onValueChange={(size) => onPerPage(Number(size))}
        options={sizes.map((value) => ({ value, label: value }))}
        className="max-w-19 text-sm"
      />
      <span role="status">
        {t('tables.grid.range', { from, to: from + Math.max(count - 1, 0), total: total.toLocaleString('en') })}
      </span>
      <IconButton
        size="sm"
        label={t('tables.grid.previous')}
        icon={<ChevronLeft />}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      />
      <IconButton
        size="sm"
        label={t('tables.grid.next')}
        icon={<ChevronRight />}
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      />
    </div>
  )
}
