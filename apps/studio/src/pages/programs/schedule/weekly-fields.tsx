import type { Schedule } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { classes } from '../../../ui/classes.ts'
import { Field } from '../../../ui/field.tsx'
import { Input } from '../../../ui/input.tsx'
import { weekdayName } from './describe-schedule.ts'
import { readWeekly, weekdays, writeWeekly } from './schedule-shape.ts'

/** A time of day, and the days of the week. */
export function WeeklyFields({ schedule, onChange }: { schedule: Schedule; onChange: (schedule: Schedule) => void }) {
  const { t } = useTranslation()
  const weekly = readWeekly(schedule.cron ?? '') ?? { time: '08:00', days: [...weekdays] }
  const write = (part: Partial<typeof weekly>) => onChange({ ...schedule, cron: writeWeekly({ ...weekly, ...part }) })
  return (
    <>
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-[0.8125rem] font-medium">{t('programs.schedule.days')}</legend>
        <div className="flex gap-1">
          {weekdays.map((day) => {
            const on = weekly.days.includes(day)
            return (
              <button
                key={day}
                type="button"
                aria-pressed={on}
                aria-label={weekdayName(day, 'long')}
                // One day at least stays.
                onClick={() => {
                  const days = on ? weekly.days.filter((other) => other !== day) : [...weekly.days, day]
                  if (days.length > 0) write({ days })
                }}
                className={classes(
                  'h-8 min-w-0 flex-1 rounded-md border text-xs transition-colors duration-100',
                  on
                    ? 'border-accent bg-accent-soft font-medium text-accent'
                    : 'border-line-strong bg-surface text-muted hover:text-text',
                )}
              >
                {weekdayName(day, 'short').slice(0, 2)}
              </button>
            )
          })}
        </div>
      </fieldset>
      <Field label={t('programs.schedule.time')}>
        {(control) => (
          <Input
            {...control}
            type="time"
            value={weekly.time}
            onChange={({ target }) => target.value && write({ time: target.value.slice(0, 5) })}
          />
        )}
      </Field>
    </>
  )
}
