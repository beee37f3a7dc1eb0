import { variableNameSchema, variableOf, variablesBefore } from '@stackwright/language'
import { parseExpression, printExpression } from '@stackwright/script'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../ui/combobox.tsx'
import { toast } from '../../ui/toast.tsx'
import { useEditor } from '../state/editor-context.tsx'
import { useDefinitions } from '../state/use-definitions.ts'
import type { ArgumentControlProps } from './argument-control-props.ts'

/** Names the variable that a step writes: one that is there, or a new one. */
export function TargetControl({ step, value, onChange, label, id, describedBy }: ArgumentControlProps) {
  const { t } = useTranslation()
  const { isTarget } = useDefinitions()
  const stack = useEditor((state) => state.draft.stack)
  const editable = useEditor((state) => state.editable)
  const names = variablesBefore(stack, step.id, isTarget)
  const current = value && (value.kind === 'constant' ? variableOf(value) : printExpression(value).replace(/^\$/, ''))
  const choose = (typed: string) => {
    const text = typed.replace(/^\$/, '')
    const parsed = parseExpression(`$${text}`)
    const [name] = text.split(/[.[]/)
    if (parsed.ok && parsed.expression.kind === 'reference' && parsed.expression.root === 'var')
      return onChange(parsed.expression)
    const wrong = variableNameSchema.safeParse(name).error?.issues[0]?.message
    toast.error(wrong ?? t('editor.reservedName', { name: name ?? text }))
  }
  return (
    <Combobox
      mono
      {...(id ? { id } : { 'aria-label': label })}
      aria-describedby={describedBy}
      disabled={!editable}
      value={current ?? null}
      onValueChange={choose}
      options={[...new Set([...names, ...(current ? [current] : [])])].map((name) => ({ value: name, label: name }))}
      placeholder={t('editor.nameVariable')}
      searchPlaceholder={t('editor.nameVariable')}
      createLabel={(typed) => t('editor.newVariable', { name: typed.replace(/^\$/, '') })}
    />
  )
}
