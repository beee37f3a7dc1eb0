import type { TraceEntry } from '@stackwright/contract'
import type { Family } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '../../shared/format.ts'
import { classes } from '../../ui/classes.ts'
import { valueLine } from '../run/value-line.ts'
import { useEditor } from '../state/editor-context.tsx'
import { familyBar } from './families.ts'

/** At the right of a card after a run: the time as a bar, and the result in one line. */
export function StepOutcome({ step, family }: { step: string; family: Family }) {
  const { t } = useTranslation()
  const run = useEditor((state) => state.run)
  const shown = useEditor((state) => state.entry)
  const entries = useEditor((state) => state.entries.get(step)) ?? []
  if (!run) return null
  const last = entries.find(({ index }) => index === shown) ?? entries.at(-1)
  if (!last) return <div className="text-sm text-muted">{run.trace.length > 0 ? t('editor.run.notReached') : ''}</div>
  const longest = Math.max(1, ...run.trace.filter(({ parent }) => parent === null).map(({ duration }) => duration))
  const total = entries.reduce((sum, { duration }) => sum + duration, 0)
  return (
    <div className="min-w-0 text-sm text-muted">
      <div className="flex items-center gap-1.5 @lg:justify-end whitespace-nowrap">
        {total / longest > 0.02 && (
          <span
            aria-hidden
            className={classes('h-1.25 rounded-full', familyBar[family])}
            style={{ width: `${Math.max(4, Math.min(64, (total / longest) * 64))}px` }}
          />
        )}
        {entries.length > 1 && <span>{t('editor.run.times', { count: entries.length })}</span>}
        <span>{formatDuration(total)}</span>
      </div>
      <Outcome entry={last} />
    </div>
  )
}

function Outcome({ entry }: { entry: TraceEntry }) {
  if (entry.failure)
    return (
      <code className="block truncate font-mono text-xs text-bad" title={entry.failure.message}>
        {entry.failure.message}
      </code>
    )
  if (entry.result === undefined) return null
  const line = valueLine(entry.result)
  return (
    <code className="block truncate font-mono text-xs text-faint" title={line}>
      {line}
    </code>
  )
}
