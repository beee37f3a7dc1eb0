import type { TestReport } from '@stackwright/contract'
import { useTranslation } from 'react-i18next'
import { classes } from '../../ui/classes.ts'
import { formatDuration } from '../format.ts'

/** How many tests have passed, read out when they have ended. */
export function TestSummary({ report: { passed, failed, duration } }: { report: TestReport }) {
  const { t } = useTranslation()
  return (
    <p
      role="status"
      className={classes(
        'rounded-lg px-2.5 py-1.75 font-medium',
        failed > 0 ? 'bg-bad-soft text-bad' : 'bg-good-soft text-good',
      )}
    >
      {t('tests.summary', { passed, failed, duration: formatDuration(duration) })}
    </p>
  )
}
