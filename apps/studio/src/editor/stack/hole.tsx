import type { Expression, InputSpec, Step } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { Popover } from '../../ui/popover.tsx'
import { ArgumentControl } from '../controls/argument-control.tsx'
import { describeText } from '../expression/describe.ts'
import { ExpressionPieces } from '../expression/expression-pieces.tsx'
import { useEditor } from '../state/editor-context.tsx'
import { inputTitle } from './input-title.ts'

/** A value inside a sentence: chips that open their control in place. */
export function Hole({
  step,
  name,
  spec,
  shown,
  given,
  behind,
  onChange,
}: {
  step: Step
  name: string
  spec: InputSpec
  shown: Expression | undefined
  given: boolean
  /** A sign of the sentence that stands right behind the value. */
  behind?: string | undefined
  onChange: (value: Expression | undefined) => void
}) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const title = inputTitle(name, spec)
  const plain = spec.mode === 'constant'
  const text = shown ? describeText(shown, t) : t('editor.step.missing')
  const content = (
    <>
      {shown ? (
        <ExpressionPieces expression={shown} plain={plain} />
      ) : (
        <span className="rounded-sm border border-dashed border-bad px-1.75 text-sm text-bad">{title}</span>
      )}
      {behind && <span className="-ml-1.25 self-end">{behind}</span>}
    </>
  )
  if (!editable) return <span className="inline-flex min-w-0 flex-wrap items-center gap-1.25">{content}</span>
  return (
    <Popover
      label={title}
      className="w-110 max-w-[92vw]"
      onOpenAutoFocus={(event) => {
        // Past the button that chooses the kind of value.
        const control = (event.currentTarget as HTMLElement).querySelector<HTMLElement>(
          'textarea, input, [role=combobox]',
        )
        if (!control) return
        event.preventDefault()
        control.focus()
      }}
      trigger={
        <button
          type="button"
          aria-label={t('editor.step.hole', { name: title, value: text })}
          className="inline-flex min-w-0 max-w-full flex-wrap items-center gap-1.25 rounded-sm text-left transition-shadow duration-100 hover:ring-2 hover:ring-accent/35 data-[state=open]:ring-2 data-[state=open]:ring-accent"
        >
          {content}
        </button>
      }
    >
      <div className="grid gap-1.5">
        <p className="text-[0.8125rem] font-medium">{title}</p>
        <ArgumentControl
          step={step}
          name={name}
          spec={spec}
          value={given ? shown : undefined}
          onChange={onChange}
          label={title}
        />
        {spec.help && <p className="text-sm text-muted">{spec.help}</p>}
      </div>
    </Popover>
  )
}
