import type { CatalogueFunction } from '@stackwright/contract'
import { type Problem, type Step, updateStep } from '@stackwright/language'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { ArgumentControl } from '../controls/argument-control.tsx'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'
import { useSetArgument } from '../state/use-set-argument.ts'
import { inputTitle } from './input-title.ts'
import { problemOfArgument } from './problems.ts'
import { ResultInput } from './result-input.tsx'

/** Above this many arguments those that are left out wait behind a button. */
const mostAtOnce = 5

/** The open card: one control for each argument of the definition, the result's name and a note. */
export function StepForm({
  step,
  definition,
  problems,
}: {
  step: Step
  definition: CatalogueFunction
  problems: readonly Problem[]
}) {
  const { t } = useTranslation()
  const store = useEditorStore()
  const editable = useEditor((state) => state.editable)
  const change = useSetArgument(step)
  const [all, setAll] = useState(false)
  const inputs = Object.entries(definition.inputs)
  // Those that a button mends stand above, with it.
  const unmended = problems.filter(({ fix }) => !fix)
  const isMain = (name: string, optional: boolean | undefined) =>
    all || !optional || step.arguments[name] !== undefined || definition.sentence.includes(`{${name}}`)
  const shown = inputs.length <= mostAtOnce ? inputs : inputs.filter(([name, spec]) => isMain(name, spec.optional))
  const hidden = inputs.length - shown.length
  return (
    <div
      data-form
      className="grid grid-cols-[minmax(0,1fr)] gap-2.5 border-t border-line py-3 pr-3.5 pl-13 max-xl:pl-4"
    >
      {definition.summary && <p className="text-sm text-muted">{definition.summary}</p>}
      {shown.map(([name, spec]) => {
        const title = inputTitle(name, spec)
        const problem = problemOfArgument(unmended, name)
        return (
          <Field
            key={name}
            inline
            label={title}
            hint={spec.help}
            error={problem?.severity === 'error' ? problem.message : undefined}
            warning={problem?.severity === 'error' ? undefined : problem?.message}
            className="items-start [&>label]:pt-1.75"
          >
            {(control) => (
              <ArgumentControl
                step={step}
                name={name}
                spec={spec}
                value={step.arguments[name]}
                onChange={(value) => change(name, value)}
                label={title}
                id={control.id}
                describedBy={control['aria-describedby']}
              />
            )}
          </Field>
        )
      })}
      {hidden > 0 && (
        <Button size="sm" variant="ghost" className="justify-self-start" onClick={() => setAll(true)}>
          <ChevronDown aria-hidden />
          {t('editor.moreOptions', { count: hidden })}
        </Button>
      )}
      {definition.output && <ResultInput step={step} help={definition.output.help} />}
      <Field inline label={t('editor.step.note')} className="items-start [&>label]:pt-1.75">
        {(control) => (
          <Textarea
            {...control}
            id={`note-${step.id}`}
            aria-label={t('editor.step.note')}
            rows={1}
            readOnly={!editable}
            className="block min-h-8 resize-none! py-1.25 leading-5"
            placeholder={t('editor.step.notePlaceholder')}
            value={step.description ?? ''}
            onChange={({ target }) =>
              store
                .getState()
                .editStack(
                  (stack) => updateStep(stack, step.id, { description: target.value || undefined }),
                  `${step.id}#note`,
                )
            }
          />
        )}
      </Field>
    </div>
  )
}
