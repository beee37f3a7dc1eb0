import type { TraceEntry } from '@stackwright/contract'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Input } from '../../ui/input.tsx'
import { useEditorStore } from '../state/editor-context.tsx'

/** For a step inside a loop: which turn is looked at, and the way to any other. */
export function TurnChoice({ trace, entry }: { trace: readonly TraceEntry[]; entry: TraceEntry }) {
  const { t } = useTranslation()
  const id = useId()
  const store = useEditorStore()
  const turns = trace.filter(({ step, parent }) => step === entry.step && parent === entry.parent)
  if (entry.iteration === undefined || turns.length < 2) return null
  const position = turns.indexOf(entry)
  return (
    <div className="flex items-center gap-2 text-sm text-muted">
      <label htmlFor={id}>{t('editor.run.turn')}</label>
      <Input
        id={id}
        type="number"
        min={1}
        max={turns.length}
        value={position + 1}
        onChange={(event) => {
          const turn = turns[Math.round(event.target.valueAsNumber) - 1]
          if (turn) store.getState().showEntry(turn.index)
        }}
        className="h-7 w-20!"
      />
      {t('editor.run.ofTurns', { count: turns.length })}
    </div>
  )
}
