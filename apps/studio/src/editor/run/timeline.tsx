import type { TraceEntry } from '@stackwright/contract'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '../../shared/format.ts'
import { classes } from '../../ui/classes.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { familyBar } from '../stack/families.ts'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'
import { useDefinitions } from '../state/use-definitions.ts'

/** Lines of the timeline that are drawn; the scrubber reaches all. */
const mostLines = 400

/** What happened, in order, with a bar for each step's time, and a scrubber to walk through it. */
export function Timeline({ trace, total }: { trace: readonly TraceEntry[]; total: number }) {
  const { t } = useTranslation()
  const id = useId()
  const store = useEditorStore()
  const { functions } = useDefinitions()
  const current = useEditor((state) => state.entry)
  const selected = useEditor((state) => state.selected)
  const entries = useEditor((state) => state.entries)
  const line = useRef<HTMLLIElement>(null)
  const show = (entry: number) => store.getState().showEntry(Math.max(0, Math.min(trace.length - 1, entry)))
  // A card that is selected shows its entry here, and the other way round.
  useEffect(() => {
    const { entry, showEntry } = store.getState()
    const own = entries.get(selected ?? '')
    if (own?.[0] && !own.some(({ index }) => index === entry)) showEntry(own[0].index)
  }, [selected, entries, store])
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another line becomes the current one
  useEffect(() => {
    line.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const longest = Math.max(1, ...trace.map(({ duration }) => duration))
  const titleOf = (entry: TraceEntry) => functions.get(entry.function)?.title ?? entry.function
  const position = current ?? -1
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h3 id={id} className="text-xs font-semibold tracking-wider text-faint uppercase">
        {t('editor.run.timeline')}
      </h3>
      <ol aria-labelledby={id} className="grid max-h-72 gap-px overflow-y-auto text-sm">
        {trace.slice(0, mostLines).map((entry) => (
          <li key={entry.index} ref={entry.index === current ? line : null}>
            <button
              type="button"
              aria-current={entry.index === current ? 'step' : undefined}
              onClick={() => show(entry.index)}
              className={classes(
                'grid w-full grid-cols-[1.75rem_minmax(0,1fr)_minmax(2rem,6rem)_4rem] items-center gap-2 rounded-md px-1.5 py-0.75 text-left focus-visible:-outline-offset-2',
                entry.index === current ? 'bg-accent-soft' : 'hover:bg-sunken',
              )}
            >
              <span className="text-xs text-muted">{entry.index + 1}</span>
              <span
                className={classes('truncate', entry.failure && 'text-bad')}
                style={{ paddingLeft: `${Math.min(entry.depth, 6) * 0.75}rem` }}
              >
                {titleOf(entry)}
                {entry.iteration !== undefined && <span className="text-muted"> #{entry.iteration + 1}</span>}
                {entry.failure && <span className="sr-only"> {t('editor.run.failed')}</span>}
              </span>
              <span aria-hidden>
                <span
                  className={classes(
                    'block h-1.5 min-w-0.5 rounded-full',
                    entry.failure ? 'bg-bad' : familyBar[functions.get(entry.function)?.family ?? 'debug'],
                  )}
                  style={{ width: `${(entry.duration / longest) * 100}%` }}
                />
              </span>
              <span className="text-right font-mono text-xs text-muted">{formatDuration(entry.duration)}</span>
            </button>
          </li>
        ))}
      </ol>
      <div className="flex items-center gap-2 text-sm text-muted">
        <IconButton
          label={t('editor.run.previous')}
          icon={<ArrowLeft />}
          size="sm"
          disabled={position <= 0}
          onClick={() => show(position - 1)}
          className="border border-line-strong"
        />
        <input
          type="range"
          aria-label={t('editor.run.scrubber')}
          aria-valuetext={
            position >= 0
              ? t('editor.run.after', { number: position + 1, total: trace.length })
              : t('editor.run.notStarted')
          }
          min={-1}
          max={trace.length - 1}
          value={position}
          onChange={(event) =>
            Number(event.target.value) < 0 ? store.getState().showEntry(null) : show(Number(event.target.value))
          }
          className="min-w-0 flex-1 accent-accent"
        />
        <IconButton
          label={t('editor.run.next')}
          icon={<ArrowRight />}
          size="sm"
          disabled={position >= trace.length - 1}
          onClick={() => show(position + 1)}
          className="border border-line-strong"
        />
        <span className="w-22 text-right whitespace-nowrap">
          {position >= 0 ? t('editor.run.afterShort', { number: position + 1 }) : formatDuration(total)}
        </span>
      </div>
    </div>
  )
}
