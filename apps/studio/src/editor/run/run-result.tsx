import type { RunResult } from '@stackwright/contract'
import { stringifyJson, type Value } from '@stackwright/language'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatBytes, formatDuration } from '../../shared/format.ts'
import { classes } from '../../ui/classes.ts'
import { CodeBlock } from '../../ui/code-block.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useEditor } from '../state/editor-context.tsx'
import { statusName } from './status-name.ts'
import { StepState } from './step-state.tsx'
import { Timeline } from './timeline.tsx'
import { TurnChoice } from './turn-choice.tsx'

/** What a run answered and what happened in it. */
export function RunResultView({ run }: { run: RunResult }) {
  const { t } = useTranslation()
  const entry = useEditor((state) => state.entry)
  const body = useMemo(
    () =>
      isText(run.body) ? pretty(run.body as Value) : t('editor.run.bytes', { type: run.headers['Content-Type'] ?? '' }),
    [run, t],
  )
  const good = run.status < 400
  return (
    <>
      <div
        role="status"
        className={classes(
          'flex flex-wrap items-center gap-x-2.5 rounded-lg px-2.5 py-1.75 font-medium',
          good ? 'bg-good-soft text-good' : run.status < 500 ? 'bg-warn-soft text-warn' : 'bg-bad-soft text-bad',
        )}
      >
        <span>{statusName(run.status)}</span>
        <span className="ml-auto text-sm font-normal text-muted">
          {formatDuration(run.duration)} · {t('editor.run.queries', { count: run.queries })} · {formatBytes(run.size)}
        </span>
      </div>
      <CodeBlock code={body} label={t('editor.run.body')} className="max-h-80" />
      {run.logs.length > 0 && (
        <div className="grid gap-1.5">
          <h3 className="text-xs font-semibold tracking-wider text-faint uppercase">{t('editor.run.logs')}</h3>
          <CodeBlock code={run.logs.map(pretty).join('\n')} label={t('editor.run.logs')} className="max-h-48" />
        </div>
      )}
      {run.trace.length > 0 && <Timeline trace={run.trace} total={run.duration} />}
      {run.truncated && <Notice tone="warn">{t('editor.run.truncated', { count: run.trace.length })}</Notice>}
      {entry !== null && run.trace[entry] && <TurnChoice trace={run.trace} entry={run.trace[entry]} />}
      {entry !== null && run.trace[entry] && <StepState entry={run.trace[entry]} />}
    </>
  )
}

/** Text that stands for bytes, such as those of an image, is nothing to read. */
const isText = (body: unknown) => typeof body !== 'string' || body.isWellFormed()

/** Indented JSON with exact numbers. */
function pretty(value: Value): string {
  const text = stringifyJson(value)
  try {
    // What a double can hold is indented; numbers beyond stay exact in one line.
    const parsed: unknown = JSON.parse(text)
    return JSON.stringify(parsed) === text ? JSON.stringify(parsed, null, 2) : text
  } catch {
    return text
  }
}
