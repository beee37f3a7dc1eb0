import type { TraceEntry } from '@stackwright/contract'
import { stringifyJson, type Value } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { classes } from '../../ui/classes.ts'
import { Notice } from '../../ui/notice.tsx'
import { useDefinitions } from '../state/use-definitions.ts'
import { type Change, stateChanges } from './state-changes.ts'
import { valueLine } from './value-line.ts'

const marks: Record<Change['kind'], { sign: string; look: string }> = {
  added: { sign: '+', look: 'bg-good-soft text-good' },
  removed: { sign: '−', look: 'bg-bad-soft text-bad' },
  same: { sign: ' ', look: 'text-muted' },
}

/** One executed step: what went in, what came out, and all variables before and after it. */
export function StepState({ entry }: { entry: TraceEntry }) {
  const { t } = useTranslation()
  const definition = useDefinitions().functions.get(entry.function)
  const changes = stateChanges(entry.before, entry.after)
  const number = entry.index + 1
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {entry.failure && (
        <Notice tone="bad">
          {entry.failure.message} <code className="font-mono text-xs">{entry.failure.code}</code>
        </Notice>
      )}
      <section aria-label={t('editor.run.stepValues', { number })}>
        <h3 className="mb-1.5 text-xs font-semibold tracking-wider text-faint uppercase">
          {t('editor.run.stepValues', { number })}
          <span className="sr-only">: {definition?.title ?? entry.function}</span>
        </h3>
        <ul className="font-mono text-sm leading-[1.6]">
          {Object.entries(entry.inputs).map(([name, value]) => (
            <ValueRow key={name} name={name} value={value} sign="→" look="text-muted" />
          ))}
          {entry.result !== undefined && (
            <ValueRow name={t('editor.run.result')} value={entry.result} sign="=" look="bg-accent-soft text-accent" />
          )}
          {Object.keys(entry.inputs).length === 0 && entry.result === undefined && (
            <li className="font-sans text-muted">{t('editor.run.noValues')}</li>
          )}
        </ul>
      </section>
      <section aria-label={t('editor.run.changes', { number })}>
        <h3 className="mb-1.5 text-xs font-semibold tracking-wider text-faint uppercase">
          {t('editor.run.changes', { number })}
        </h3>
        <ul className="font-mono text-sm leading-[1.6]">
          {changes.length === 0 && <li className="font-sans text-muted">{t('editor.run.noVariables')}</li>}
          {changes.map((change) => (
            <ValueRow
              key={`${change.kind} ${change.name}`}
              name={change.name}
              value={change.value}
              sign={marks[change.kind].sign}
              look={marks[change.kind].look}
              spoken={change.kind === 'same' ? undefined : t(`editor.run.${change.kind}`)}
            />
          ))}
        </ul>
      </section>
    </div>
  )
}

/** One value in a line; opened, all of it. */
function ValueRow({
  name,
  value,
  sign,
  look,
  spoken,
}: {
  name: string
  value: Value
  sign: string
  look: string
  spoken?: string | undefined
}) {
  const line = valueLine(value, 90)
  const whole = stringifyJson(value)
  const head = (
    <>
      <span aria-hidden className="inline-block w-4 shrink-0 whitespace-pre">
        {sign}
      </span>
      {spoken && <span className="sr-only">{spoken} </span>}
      <span className="min-w-0 truncate">
        {name} = {line}
      </span>
    </>
  )
  const short = whole.length <= 40
  return (
    <li className={classes('rounded-sm px-2', look)}>
      {short ? (
        <div className="flex min-w-0">{head}</div>
      ) : (
        <details>
          <summary className="flex min-w-0 cursor-pointer list-none rounded-sm hover:text-text">{head}</summary>
          <pre className="max-h-60 overflow-auto pb-1 pl-4 text-xs whitespace-pre-wrap text-text [overflow-wrap:anywhere]">
            {indent(whole)}
          </pre>
        </details>
      )}
    </li>
  )
}

function indent(json: string): string {
  try {
    const parsed: unknown = JSON.parse(json)
    return JSON.stringify(parsed) === json ? JSON.stringify(parsed, null, 2) : json
  } catch {
    return json
  }
}
