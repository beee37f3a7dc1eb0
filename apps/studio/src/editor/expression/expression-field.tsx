import type { Expression, InputSpec } from '@stackwright/language'
import { useState } from 'react'
import { useEditor } from '../state/editor-context.tsx'
import { ConditionBuilder } from './condition-builder.tsx'
import { ExpressionText } from './expression-text.tsx'
import { KindMenu } from './kind-menu.tsx'
import { BooleanValue, NothingValue, NumberValue, TextValue } from './simple-values.tsx'
import type { SuggestionScope } from './use-suggestions.ts'
import { convert, fits, initialKind, kindOf, type ValueKind } from './value-kind.ts'
import { VariableValue } from './variable-value.tsx'

export interface ExpressionFieldProps {
  value: Expression | undefined
  onChange: (value: Expression | undefined) => void
  scope: SuggestionScope
  /** What the value is for; its accessible name where no label element points to `id`. */
  label: string
  spec?: Pick<InputSpec, 'type' | 'mode' | 'optional' | 'code'>
  isCondition?: boolean
  id?: string | undefined
  describedBy?: string | undefined
  placeholder?: string
  autoFocus?: boolean
  /** Emptying the field changes nothing. */
  required?: boolean
}

/** A value in the way that suits it: plain text, a number, a variable, rows of a condition, or a formula. */
export function ExpressionField({
  value,
  onChange,
  scope,
  label,
  spec = { type: 'any', mode: 'value' },
  isCondition = false,
  id,
  describedBy,
  placeholder,
  autoFocus,
  required,
}: ExpressionFieldProps) {
  const editable = useEditor((state) => state.editable)
  const [chosen, setChosen] = useState<{ kind: ValueKind; of: Expression | undefined } | null>(null)
  const natural = value
    ? isCondition && fits('condition', value)
      ? 'condition'
      : kindOf(value)
    : initialKind(spec, isCondition)
  // A chosen kind stays while the value is still the one it was chosen for, and as long as it can show the value.
  const stays = chosen !== null && (chosen.of === value || (value !== undefined && fits(chosen.kind, value)))
  const kind = stays ? chosen.kind : natural
  const choose = (next: ValueKind) => {
    const converted = convert(value, next)
    setChosen({ kind: next, of: converted })
    if (converted !== value) onChange(converted)
  }
  // What is typed never changes the control under the hands, even when a simpler one could show it.
  const write = (next: Expression | undefined) => {
    setChosen({ kind, of: next })
    onChange(next)
  }
  const common = {
    id,
    'aria-label': id ? undefined : label,
    'aria-describedby': describedBy,
    autoFocus,
    required,
    readOnly: !editable,
    onChange: write,
    value,
  }
  const control = {
    text: () => <TextValue {...common} mono={spec.code} placeholder={placeholder} />,
    number: () => <NumberValue {...common} placeholder={placeholder} />,
    boolean: () => (
      <BooleanValue {...common} required={required ?? !spec.optional} label={label} placeholder={placeholder} />
    ),
    nothing: () => <NothingValue {...common} label={label} />,
    variable: () => <VariableValue {...common} label={label} scope={scope} />,
    condition: () => (
      <ConditionBuilder value={value} onChange={write} scope={scope} label={label} Side={ExpressionField} />
    ),
    formula: () => (
      <ExpressionText
        {...{ value, scope, id, describedBy }}
        onChange={write}
        {...(placeholder !== undefined && { placeholder })}
        {...(autoFocus !== undefined && { autoFocus })}
        {...(required !== undefined && { required })}
        label={id ? undefined : label}
      />
    ),
  }[kind]
  return (
    <div className="flex min-w-0 items-start gap-1">
      <KindMenu kind={kind} onChange={choose} label={label} />
      <div className="min-w-0 flex-1">{control()}</div>
    </div>
  )
}
