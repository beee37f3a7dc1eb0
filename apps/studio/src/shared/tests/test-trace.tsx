import type { TraceEntry } from '@stackwright/contract'
import { stringifyJson } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { classes } from '../../ui/classes.ts'
import { formatDuration } from '../format.ts'

/** What a test did, step by step, folded until somebody asks. */
export function TestTrace({ trace, titleOf }: { trace: readonly TraceEntry[]; titleOf: (name: string) => string }) {
  const { t } = useTranslation()
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-muted hover:text-text">{t('tests.trace')}</summary>
      <ol className="mt-1.5 grid gap-px">
        {trace.map((entry) => (
          <li
            key={entry.index}
            className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_4.5rem] gap-3 rounded-md px-1.5 py-0.5"
          >
            <span
              className={classes('truncate', entry.failure && 'text-bad')}
              style={{ paddingLeft: `${Math.min(entry.depth, 6) * 0.75}rem` }}
            >
              {titleOf(entry.function)}
            </span>
            <span className="truncate font-mono text-[0.8125rem] text-muted">
              {entry.failure?.message ?? (entry.result === undefined ? '' : stringifyJson(entry.result))}
            </span>
            <span className="text-right text-muted">{formatDuration(entry.duration)}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}
