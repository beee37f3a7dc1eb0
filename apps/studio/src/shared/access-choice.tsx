import { useTranslation } from 'react-i18next'
import { classes } from '../ui/classes.ts'

export type FileAccess = 'public' | 'private'

/** Who can open files that are kept from now on. The native control: it also stands in a cell of a grid. */
export function AccessChoice({
  value,
  onChange,
  className,
}: {
  value: FileAccess
  onChange: (value: FileAccess) => void
  className: string
}) {
  const { t } = useTranslation()
  return (
    <select
      aria-label={t('files.access')}
      title={t(`files.accessHint.${value}`)}
      value={value}
      onChange={(event) => onChange(event.target.value === 'private' ? 'private' : 'public')}
      className={classes(
        'shrink-0 rounded-md border border-line-strong bg-surface px-1.5 text-sm text-text',
        className,
      )}
    >
      {(['public', 'private'] as const).map((access) => (
        <option key={access} value={access}>
          {t(`files.accesses.${access}`)}
        </option>
      ))}
    </select>
  )
}
