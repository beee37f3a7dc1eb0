import type { TableDocument } from '@stackwright/language'
import type { RecordData } from '../../api/records.ts'

export interface RecordGridProps {
  table: TableDocument
  items: readonly RecordData[]
  hidden: readonly string[]
  missingFiles: readonly string[]
  editable: boolean
  sort: string | undefined
  order: 'asc' | 'desc' | undefined
  onSort: (sort: string, order: 'asc' | 'desc') => void
  selected: ReadonlySet<string>
  onSelect: (selected: ReadonlySet<string>) => void
  onRemove: () => void
  adding: boolean
  onAddingEnd: () => void
}
