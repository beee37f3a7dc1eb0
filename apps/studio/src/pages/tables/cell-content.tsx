import { type Field, isFileType } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { FileLink } from '../../shared/file-link.tsx'
import { classes } from '../../ui/classes.ts'
import { editorOf, showCell } from './cell-values.ts'
import { storedFiles } from './stored-files.ts'

/** A value of the grid that is not being edited. */
export function CellContent({
  field,
  value,
  hidden,
  missingFiles,
}: {
  field: Field
  value: unknown
  hidden: boolean
  /** Paths of files that were deleted. */
  missingFiles: readonly string[]
}) {
  const { t } = useTranslation()
  if (hidden)
    return (
      <span className="font-mono text-faint" title={t('tables.grid.hidden')}>
        <span aria-hidden>••••••••</span>
        <span className="sr-only">{t('tables.grid.hidden')}</span>
      </span>
    )
  if (value === null || value === undefined)
    return <span className="font-mono text-sm text-faint italic">{t('tables.grid.null')}</span>
  const files = isFileType(field.type) ? storedFiles(value) : undefined
  if (files?.length)
    return (
      <span className="flex min-w-0 gap-2.5">
        {files.map((file) => (
          <FileLink key={file.path} file={file} missing={missingFiles.includes(file.path)} />
        ))}
      </span>
    )
  const editor = editorOf(field)
  const shown = showCell(field, value)
  if (editor === 'options')
    return <span className="truncate rounded-sm border border-line bg-sunken px-1.5 font-mono text-sm">{shown}</span>
  const isMono = editor !== 'text' || field.type === 'uuid' || field.type === 'reference'
  return (
    <span
      className={classes(
        'truncate',
        isMono && 'font-mono text-sm',
        editor === 'number' && 'ml-auto tabular-nums',
        editor === 'switch' && (value === true ? 'text-good' : 'text-muted'),
      )}
    >
      {shown}
    </span>
  )
}
