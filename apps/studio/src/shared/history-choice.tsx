import type { HistoryPolicy } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { classes } from '../ui/classes.ts'
import { Input } from '../ui/input.tsx'
import { Select } from '../ui/select.tsx'

const choices = ['inherit', 'errors', 'every', 'all', 'off'] as const
const mostApart = 1_000_000

/** Which runs are kept: as around, those that failed, some, all or none. */
export function HistoryChoice({
  value,
  onChange,
  disabled = false,
  around = 'group',
  size,
  ...control
}: {
  value: HistoryPolicy
  onChange: (policy: HistoryPolicy) => void
  disabled?: boolean
  /** Whose policy holds where nothing else is chosen. */
  around?: 'group' | 'workspace'
  size?: 'sm' | 'md'
  id?: string
  'aria-describedby'?: string | undefined
}) {
  const { t } = useTranslation()
  return (
    <div className="flex items-center gap-2">
      <Select
        {...control}
        size={size}
        disabled={disabled}
        value={typeof value === 'string' ? value : 'every'}
        onValueChange={(choice) => onChange(choice === 'every' ? { every: 100 } : choice)}
        options={choices.map((choice) => ({
          value: choice,
          label: t(`history.policy.${choice === 'inherit' ? around : choice}`),
        }))}
        className="w-64 min-w-0"
      />
      {typeof value === 'object' && (
        <Input
          type="number"
          aria-label={t('history.every')}
          min={2}
          max={mostApart}
          disabled={disabled}
          value={value.every}
          onChange={(event) => {
            const every = Math.round(event.target.valueAsNumber)
            if (every >= 2 && every <= mostApart) onChange({ every })
          }}
          className={classes('w-24', size === 'sm' && 'h-7')}
        />
      )}
    </div>
  )
}
