import type { Expression } from '@stackwright/language'
import { parseExpression, printExpression } from '@stackwright/script'
import { Popover } from 'radix-ui'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../ui/classes.ts'
import { Textarea } from '../../ui/textarea.tsx'
import { useEditor } from '../state/editor-context.tsx'
import { useDefinitions } from '../state/use-definitions.ts'
import { complete, type Suggestion } from './complete.ts'
import { CompletionList } from './completion-list.tsx'
import { type SuggestionScope, useSuggestions } from './use-suggestions.ts'

export interface ExpressionTextProps {
  value: Expression | undefined
  onChange: (value: Expression | undefined) => void
  scope: SuggestionScope
  id?: string | undefined
  label?: string | undefined
  describedBy?: string | undefined
  placeholder?: string
  autoFocus?: boolean
  /** Emptying the field changes nothing. */
  required?: boolean
}

/** An expression as text, with completion; what does not read as one stays in the field with its mistake and changes nothing. */
export function ExpressionText({
  value,
  onChange,
  scope,
  id,
  label,
  describedBy,
  placeholder,
  autoFocus,
  required,
}: ExpressionTextProps) {
  const { t } = useTranslation()
  const { isElementFilter } = useDefinitions()
  const editable = useEditor((state) => state.editable)
  const suggestions = useSuggestions(scope)
  const field = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const [typed, setTyped] = useState<{ text: string; of: Expression | undefined } | null>(null)
  // Where something is to be offered; what that is may change with what the next check knows.
  const [cursor, setCursor] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  // What was typed stays as it is until the value is changed from outside (undo).
  const text = typed && typed.of === value ? typed.text : value ? printExpression(value) : ''
  const parsed = text.trim() === '' ? null : parseExpression(text, { isElementFilter })
  const completion = cursor === null ? null : complete(text, Math.min(cursor, text.length), suggestions)
  const mistake = parsed && !parsed.ok ? parsed : null
  const type = (next: string, cursor: number) => {
    const read = next.trim() === '' ? null : parseExpression(next, { isElementFilter })
    const changed = read === null ? (required ? value : undefined) : read.ok ? read.expression : value
    const same = changed && value && printExpression(changed) === printExpression(value)
    setTyped({ text: next, of: same ? value : changed })
    if (!same && changed !== value) onChange(changed)
    setCursor(cursor)
    setActive(0)
  }
  const accept = ({ text: chosen }: Suggestion) => {
    if (!completion) return
    const next = text.slice(0, completion.start) + chosen + text.slice(completion.end)
    const behind = completion.start + chosen.length
    type(next, behind)
    setCursor(null)
    requestAnimationFrame(() => field.current?.setSelectionRange(behind, behind))
  }
  const offer = () => {
    setCursor(field.current?.selectionStart ?? text.length)
    setActive(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault()
      offer()
    } else if (completion && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      const { length } = completion.suggestions
      setActive((active + (event.key === 'ArrowDown' ? 1 : length - 1)) % length)
    } else if (completion && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && !event.ctrlKey) {
      const chosen = completion.suggestions[active]
      if (chosen) {
        event.preventDefault()
        event.stopPropagation()
        accept(chosen)
      }
    } else if (completion && event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      setCursor(null)
    } else if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey) event.preventDefault()
  }
  return (
    <Popover.Root open={completion !== null} onOpenChange={(open) => !open && setCursor(null)}>
      <Popover.Anchor asChild>
        <div className="min-w-0 flex-1">
          <Textarea
            ref={field}
            mono
            rows={1}
            id={id}
            aria-label={label}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={completion ? listId : undefined}
            aria-activedescendant={completion ? `${listId}-${active}` : undefined}
            aria-invalid={mistake ? true : undefined}
            aria-describedby={mistake ? `${listId}-mistake` : describedBy}
            spellCheck={false}
            autoComplete="off"
            autoFocus={autoFocus}
            readOnly={!editable}
            placeholder={placeholder ?? t('editor.formulaPlaceholder')}
            value={text}
            onChange={(event) => type(event.target.value, event.target.selectionStart)}
            onKeyDown={onKeyDown}
            onBlur={() => setCursor(null)}
            onFocus={() => text === '' && offer()}
            className="block min-h-8 resize-none! py-1.25 leading-5"
          />
          {mistake && (
            <p id={`${listId}-mistake`} className="mt-1 text-sm text-bad">
              {t('editor.formulaMistake', { message: mistake.message, position: mistake.span.start + 1 })}{' '}
              <code className="font-mono">
                {text.slice(Math.max(0, mistake.span.start - 12), mistake.span.start)}
                <mark className={classes('rounded-[3px] bg-bad-soft text-bad underline decoration-wavy')}>
                  {text.slice(mistake.span.start, mistake.span.end) || '▏'}
                </mark>
              </code>
            </p>
          )}
        </div>
      </Popover.Anchor>
      {completion && (
        <CompletionList
          id={listId}
          within={field.current?.closest<HTMLElement>('main, aside, [role=dialog]') ?? null}
          suggestions={completion.suggestions}
          active={active}
          onChoose={accept}
        />
      )}
    </Popover.Root>
  )
}
