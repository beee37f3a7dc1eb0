import { printDocument } from '@stackwright/script'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'
import { useDefinitions } from '../state/use-definitions.ts'
import { type ReadText, readText } from './script-text.ts'

/** The document as text, to read and to edit. A text with mistakes stays a text; the document waits for one without. */
export function ScriptTab() {
  const { t } = useTranslation()
  const { scripts } = useDefinitions()
  const store = useEditorStore()
  const draft = useEditor((state) => state.draft)
  const editable = useEditor((state) => state.editable)
  const area = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState<{ text: string; for: unknown; read: ReadText } | null>(null)
  const printed = useMemo(() => printDocument(draft, scripts), [draft, scripts])
  // What was typed counts until the document becomes another one by other means.
  const own = typed?.for === draft ? typed : null
  const text = own?.text ?? printed
  const change = (next: string) => {
    const read = readText(next, store.getState().draft, scripts)
    if (read.document) store.getState().edit(() => read.document, 'script')
    setTyped({ text: next, for: store.getState().draft, read })
  }
  const show = (line: number, column: number) => {
    const lines = text.split('\n').slice(0, line - 1)
    const offset = lines.reduce((sum, each) => sum + each.length + 1, 0) + column - 1
    area.current?.focus()
    area.current?.setSelectionRange(offset, offset)
  }
  const { findings = [], document } = own?.read ?? {}
  const refused = own && own.read.document === null ? own.read.refused : undefined
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-muted">{t('editor.script.hint')}</p>
        <CopyButton text={text} label={t('editor.script.copy')} />
      </div>
      {own && !document && (
        <p role="status" className="text-bad">
          {refused ? t(`editor.script.${refused}`) : t('editor.script.waiting')}
        </p>
      )}
      {findings.length > 0 && (
        <ul aria-label={t('editor.script.findings')} className="grid gap-1">
          {findings.map(({ line, column, message, severity }) => (
            <li key={`${line}:${column}:${message}`}>
              <button type="button" className="text-left hover:underline" onClick={() => show(line, column)}>
                <span className={severity === 'error' ? 'text-bad' : 'text-muted'}>
                  {t('editor.script.place', { line, column })}
                </span>{' '}
                {message}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Textarea
        ref={area}
        mono
        rows={24}
        spellCheck={false}
        aria-label={t('editor.script.label')}
        readOnly={!editable}
        value={text}
        onChange={({ target }) => change(target.value)}
        className="max-h-none whitespace-pre"
      />
    </div>
  )
}
