import type { CatalogueFunction } from '@stackwright/contract'
import { type Step, setArgument } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { Chip, chipClasses } from '../../ui/chip.tsx'
import { classes } from '../../ui/classes.ts'
import { Popover } from '../../ui/popover.tsx'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'
import { useSetArgument } from '../state/use-set-argument.ts'
import { Hole } from './hole.tsx'
import { ResultInput } from './result-input.tsx'
import { sentenceParts } from './sentence.ts'

/** The step as a sentence whose values can be edited in place. */
export function StepSentence({ step, definition }: { step: Step; definition: CatalogueFunction | undefined }) {
  const { t } = useTranslation()
  const change = useSetArgument(step)
  if (!definition)
    return <p className="text-bad [overflow-wrap:anywhere]">{t('editor.step.unknown', { name: step.function })}</p>
  return (
    <div
      className={classes(
        'flex min-w-0 flex-wrap items-center gap-x-1.5 gap-y-1.25',
        step.disabled && 'text-muted line-through',
      )}
    >
      <SentenceParts
        sentence={definition.sentence}
        inputs={definition.inputs}
        args={step.arguments}
        step={step}
        onChange={change}
      />
      {definition.output && step.result && (
        <>
          <span className="text-sm text-muted">{t('editor.step.as')}</span>
          <ResultChip step={step} result={step.result} help={definition.output.help} />
        </>
      )}
    </div>
  )
}

function ResultChip({ step, result, help }: { step: Step; result: string; help: string | undefined }) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  if (!editable) return <Chip tone="variable">{result}</Chip>
  return (
    <Popover
      label={t('editor.step.result')}
      trigger={
        <button
          type="button"
          aria-label={t('editor.step.hole', { name: t('editor.step.result'), value: result })}
          className={classes(
            chipClasses('variable'),
            'transition-shadow duration-100 hover:ring-2 hover:ring-accent/35 data-[state=open]:ring-2 data-[state=open]:ring-accent',
          )}
        >
          <span className="truncate">{result}</span>
        </button>
      }
    >
      <ResultInput step={step} help={help} />
    </Popover>
  )
}

/** The title of a slot with its own values: "Else if role is admin". */
export function SlotSentence({
  step,
  position,
  title,
  inputs,
}: {
  step: Step
  position: number
  title: string
  inputs: CatalogueFunction['inputs']
}) {
  const store = useEditorStore()
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-1.5 gap-y-1.25 text-[0.8125rem]">
      <SentenceParts
        sentence={`${title} ${Object.keys(inputs)
          .map((name) => `{${name}}`)
          .join(' ')}`}
        inputs={inputs}
        args={step.slots?.[position]?.arguments ?? {}}
        step={step}
        onChange={(name, value) =>
          store
            .getState()
            .editStack((stack) => setArgument(stack, step.id, name, value, position), `${step.id}.${position}.${name}`)
        }
      />
    </div>
  )
}

function SentenceParts({
  sentence,
  inputs,
  args,
  step,
  onChange,
}: {
  sentence: string
  inputs: CatalogueFunction['inputs']
  args: Step['arguments']
  step: Step
  onChange: (name: string, value: Step['arguments'][string] | undefined) => void
}) {
  const parts = sentenceParts(sentence, inputs, args)
  return parts.map((part, index) => {
    if (part.kind === 'text') {
      // A sign at the beginning stands right behind the value before it.
      const text = part.text.replace(sign, '')
      return (
        text && (
          // biome-ignore lint/suspicious/noArrayIndexKey: words have no identity beyond their place
          <span key={index} className={part.strong ? 'font-medium' : undefined}>
            {text}
          </span>
        )
      )
    }
    const next = parts[index + 1]
    const behind = next?.kind === 'text' ? sign.exec(next.text)?.[1] : undefined
    return (
      <Hole key={part.name} step={step} {...part} behind={behind} onChange={(value) => onChange(part.name, value)} />
    )
  })
}

const sign = /^([,:;.])\s*/
