import type { Schedule } from '@stackwright/language'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/state/editor-context.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { Field } from '../../../ui/field.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Input } from '../../../ui/input.tsx'
import { Select } from '../../../ui/select.tsx'
import { describeSchedule } from './describe-schedule.ts'
import { IntervalFields } from './interval-fields.tsx'
import { MomentInput } from './moment-input.tsx'
import { reshape, shapeOf, shapes } from './schedule-shape.ts'
import { WeeklyFields } from './weekly-fields.tsx'
import { momentOf, wallTime } from './zoned-time.ts'

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map((zone) => ({
  value: zone,
  label: zone,
}))

/** One schedule: what it says as a sentence, and what it is made of. */
export function ScheduleFields({
  schedule,
  number,
  onChange,
  onRemove,
}: {
  schedule: Schedule
  number: number
  onChange: (schedule: Schedule) => void
  onRemove: () => void
}) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const shape = shapeOf(schedule)
  const { startsOn, endsOn, timeZone } = schedule
  // Another zone keeps what the clock shows.
  const moved = (moment: string, zone: string) => momentOf(wallTime(moment, timeZone), zone) ?? moment
  return (
    <fieldset
      disabled={!editable}
      aria-label={t('programs.schedule.number', { number })}
      className="grid min-w-0 gap-2.5 rounded-md border border-line bg-sunken/60 p-3"
    >
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 font-medium">{describeSchedule(schedule, t)}</p>
        {editable && (
          <IconButton
            size="sm"
            quiet
            label={t('programs.schedule.remove', { number })}
            icon={<X />}
            onClick={onRemove}
          />
        )}
      </div>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(14.25rem,100%),1fr))] items-start gap-3">
        <Field label={t('programs.schedule.shape')}>
          {(control) => (
            <Select
              {...control}
              disabled={!editable}
              value={shape}
              onValueChange={(next) => onChange(reshape(schedule, next))}
              options={shapes.map((value) => ({ value, label: t(`programs.schedule.shapes.${value}`) }))}
            />
          )}
        </Field>
        {shape === 'interval' && <IntervalFields schedule={schedule} onChange={onChange} />}
        {shape === 'weekly' && <WeeklyFields schedule={schedule} onChange={onChange} />}
        {shape === 'cron' && (
          <Field label={t('programs.schedule.cron')} hint={t('programs.schedule.cronHint')}>
            {(control) => (
              <Input
                {...control}
                mono
                value={schedule.cron ?? ''}
                onChange={({ target }) => target.value !== '' && onChange({ ...schedule, cron: target.value })}
              />
            )}
          </Field>
        )}
        <Field
          label={t(
            shape === 'once'
              ? 'programs.schedule.when'
              : shape === 'interval'
                ? 'programs.schedule.first'
                : 'programs.schedule.from',
          )}
        >
          {(control) => (
            <MomentInput
              {...control}
              timeZone={timeZone}
              value={startsOn}
              onChange={(moment) => moment && onChange({ ...schedule, startsOn: moment })}
            />
          )}
        </Field>
        {shape !== 'once' && (
          <Field label={t('programs.schedule.until')} hint={t('programs.schedule.untilHint')}>
            {(control) => (
              <MomentInput
                {...control}
                timeZone={timeZone}
                value={endsOn}
                onChange={(moment) => onChange({ ...schedule, endsOn: moment })}
              />
            )}
          </Field>
        )}
        <Field label={t('programs.schedule.timeZone')}>
          {(control) => (
            <Combobox
              {...control}
              disabled={!editable}
              searchPlaceholder={t('programs.schedule.searchZone')}
              value={timeZone}
              options={zones}
              onValueChange={(zone) =>
                onChange({
                  ...schedule,
                  timeZone: zone,
                  startsOn: moved(startsOn, zone),
                  endsOn: endsOn === null ? null : moved(endsOn, zone),
                })
              }
            />
          )}
        </Field>
      </div>
    </fieldset>
  )
}
