import { Popover } from 'radix-ui'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../ui/classes.ts'
import type { Suggestion } from './complete.ts'

/** The list below a field; the focus stays in the field. */
export function CompletionList({
  id,
  within,
  suggestions,
  active,
  onChoose,
}: {
  id: string
  /** The part of the page that the field is in, so that those who go from part to part find the list there. */
  within: HTMLElement | null
  suggestions: readonly Suggestion[]
  active: number
  onChoose: (suggestion: Suggestion) => void
}) {
  const { t } = useTranslation()
  const shown = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another line becomes the active one
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <Popover.Portal container={within}>
      <Popover.Content
        align="start"
        sideOffset={4}
        collisionPadding={8}
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        // The field closes it when it loses the focus; a press on the field itself is no reason.
        onInteractOutside={(event) => event.preventDefault()}
        className="z-60 w-(--radix-popover-trigger-width) min-w-64 overflow-hidden rounded-lg border border-line bg-surface shadow-float outline-none"
        role="presentation"
      >
        <div id={id} role="listbox" aria-label={t('editor.suggest.label')} className="max-h-60 overflow-y-auto p-1">
          {suggestions.map((suggestion, index) => (
            <div
              key={suggestion.text}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              ref={index === active ? shown : null}
              // The field must not lose the focus before the choice is made.
              onMouseDown={(event) => {
                event.preventDefault()
                onChoose(suggestion)
              }}
              className={classes(
                'flex min-h-7 cursor-default items-center gap-3 rounded-sm px-2 py-0.5',
                index === active && 'bg-accent-soft',
              )}
            >
              <span className="shrink-0 font-mono text-[0.8125rem]">{suggestion.label}</span>
              <span className="ml-auto flex min-w-0 gap-2 text-sm">
                <span className="min-w-0 truncate text-muted">{suggestion.hint}</span>
                {suggestion.missing && <span className="shrink-0 text-warn">{t('editor.suggest.missing')}</span>}
              </span>
            </div>
          ))}
        </div>
      </Popover.Content>
    </Popover.Portal>
  )
}
