import { Check, ChevronDown } from 'lucide-react'
import { Select as Base } from 'radix-ui'
import type { ReactNode } from 'react'
import { styleNonce } from '../app/nonce.ts'
import { classes } from './classes.ts'
import { controlClasses } from './input.tsx'

export interface SelectOption<Value extends string = string> {
  readonly value: Value
  readonly label: ReactNode
  readonly icon?: ReactNode
  readonly hint?: ReactNode
  readonly disabled?: boolean
}

export interface SelectProps<Value extends string> {
  value: Value | null
  onValueChange: (value: Value) => void
  /** Values must not be empty texts. */
  options: readonly SelectOption<Value>[]
  placeholder?: string
  id?: string
  'aria-label'?: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: true | undefined
  disabled?: boolean
  size?: 'sm' | 'md'
  mono?: boolean
  className?: string
}

/** Chooses one of a few. For long lists use Combobox. */
export function Select<Value extends string>({
  value,
  onValueChange,
  options,
  placeholder,
  size = 'md',
  mono,
  className,
  disabled,
  ...trigger
}: SelectProps<Value>) {
  return (
    <Base.Root value={value ?? ''} onValueChange={onValueChange as (value: string) => void} disabled={disabled}>
      <Base.Trigger
        {...trigger}
        className={classes(
          controlClasses,
          'inline-flex items-center gap-2 text-left data-[placeholder]:text-faint [&>span:first-child]:truncate',
          size === 'sm' ? 'h-7 px-2' : 'h-8 px-2.5',
          mono && 'font-mono text-[0.8125rem]',
          className,
        )}
      >
        <Base.Value placeholder={placeholder} />
        <Base.Icon className="ml-auto text-faint">
          <ChevronDown className="size-3.5" aria-hidden />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className="z-60 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) overflow-hidden rounded-md border border-line bg-surface shadow-float animate-appear"
        >
          <Base.Viewport nonce={styleNonce()} className="p-1">
            {options.map((option) => (
              <Base.Item
                key={option.value}
                value={option.value}
                disabled={option.disabled ?? false}
                className={classes(
                  'flex min-h-7.5 cursor-default select-none items-center gap-2 rounded-sm py-1 pr-2 pl-2 outline-none data-[highlighted]:bg-accent-soft data-[disabled]:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0',
                  mono && 'font-mono text-[0.8125rem]',
                )}
              >
                {option.icon && <span className="text-muted">{option.icon}</span>}
                <Base.ItemText>{option.label}</Base.ItemText>
                {option.hint && <span className="text-sm text-muted">{option.hint}</span>}
                <Base.ItemIndicator className="ml-auto pl-2 text-accent">
                  <Check aria-hidden />
                </Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Viewport>
        </Base.Content>
      </Base.Portal>
    </Base.Root>
  )
}
