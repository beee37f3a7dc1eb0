import type { Schedule } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { useNextRuns } from '../../../api/tasks.ts'
import { useDebounced } from '../../../shared/use-debounced.ts'

/** The runs that are due next, as the server will start them. */
export function NextRuns({ schedules }: { schedules: readonly Schedule[] }) {
  const { t } = useTranslation()
  const next = useNextRuns(useDebounced(schedules, 300))
  const timeZone = schedules[0]?.timeZone ?? 'UTC'
  const format = new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'full', timeStyle: 'short' })
  return (
    <div className="grid grid-cols-[minmax(0,8.5rem)_minmax(0,1fr)] gap-x-3">
      <div>
        <h3 className="text-muted">{t('programs.schedule.next')}</h3>
        <p className="text-sm text-faint">{t('programs.schedule.zone', { timeZone })}</p>
      </div>
      {next.error ? (
        <p className="text-bad">{next.error.message}</p>
      ) : next.data?.length === 0 ? (
        <p className="text-warn">{t('programs.schedule.nextNone')}</p>
      ) : (
        <ol aria-busy={next.isPending} className="grid min-h-15 content-start">
          {next.data?.map((moment) => (
            <li key={moment}>
              <time dateTime={moment}>{format.format(new Date(moment))}</time>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
