import type { Schedule } from '@stackwright/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../ui/field.tsx'
import { Input } from '../../../ui/input.tsx'
import { Select } from '../../../ui/select.tsx'
import { intervalOf, type Unit, unitSeconds, units } from './schedule-shape.ts'

const mostSeconds = 100 * 366 * 86_400

/** Every so many minutes, hours, days or weeks. */
export function IntervalFields({ schedule, onChange }: { schedule: Schedule; onChange: (schedule: Schedule) => void }) {
  const { t } = useTranslation()
  // The unit stays the chosen one: 60 minutes do not become an hour while they are typed.
  const natural = intervalOf(schedule.frequency ?? 1)
  const [chosen, setChosen] = useState<Unit>(natural.unit)
  const fits = (schedule.frequency ?? 0) % unitSeconds[chosen] === 0
  const unit = fits ? chosen : natural.unit
  const count = (schedule.frequency ?? 0) / unitSeconds[unit]
  const write = (next: number, of: Unit) => {
    const frequency = next * unitSeconds[of]
    if (Number.isInteger(frequency) && frequency >= 1 && frequency <= mostSeconds) onChange({ ...schedule, frequency })
  }
  return (
    <Field label={t('programs.schedule.count')}>
      {(control) => (
        <div className="flex gap-2">
          <Input
            {...control}
            type="number"
            min={1}
            className="w-20!"
            value={count}
            onChange={({ target }) => write(target.valueAsNumber, unit)}
          />
          <Select
            className="flex-1"
            aria-label={t('programs.schedule.unit')}
            value={unit}
            onValueChange={(next) => {
              setChosen(next)
              write(count, next)
            }}
            options={units.map((value) => ({ value, label: t(`programs.schedule.units.${value}`) }))}
          />
        </div>
      )}
    </Field>
  )
}
