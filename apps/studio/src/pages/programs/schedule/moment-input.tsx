import type { FieldControlProps } from '../../../ui/field.tsx'
import { Input } from '../../../ui/input.tsx'
import { momentOf, wallTime } from './zoned-time.ts'

/** A moment, typed as a clock in the time zone shows it. null: none. */
export const MomentInput = ({
  value,
  timeZone,
  onChange,
  ...control
}: FieldControlProps & {
  value: string | null
  timeZone: string
  onChange: (moment: string | null) => void
}) => (
  <Input
    {...control}
    type="datetime-local"
    value={value === null ? '' : wallTime(value, timeZone)}
    onChange={({ target }) => onChange(momentOf(target.value, timeZone))}
  />
)
