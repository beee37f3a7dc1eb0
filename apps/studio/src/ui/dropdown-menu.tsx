import { Check } from 'lucide-react'
import { DropdownMenu as Base } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Kbd } from './kbd.tsx'

const itemClasses =
  'flex min-h-7.5 cursor-default select-none items-center gap-2.5 rounded-sm px-2 py-1 outline-none data-[highlighted]:bg-accent-soft data-[disabled]:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0'

export interface MenuProps {
  trigger: ReactNode
  align?: 'start' | 'center' | 'end'
  open?: boolean
  onOpenChange?: (open: boolean) => void
  className?: string
  children: ReactNode
}

/** A menu of actions behind a button. */
export function Menu({ trigger, align = 'start', open, onOpenChange, className, children }: MenuProps) {
  return (
    <Base.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      <Base.Trigger asChild>{trigger}</Base.Trigger>
      <Base.Portal>
        <Base.Content
          align={align}
          sideOffset={5}
          collisionPadding={8}
          className={classes(
            'z-60 min-w-48 max-h-(--radix-dropdown-menu-content-available-height) overflow-y-auto rounded-lg border border-line bg-surface p-1 shadow-float animate-appear',
            className,
          )}
        >
          {children}
        </Base.Content>
      </Base.Portal>
    </Base.Root>
  )
}

export interface MenuItemProps extends ComponentProps<typeof Base.Item> {
  icon?: ReactNode
  shortcut?: string
  danger?: boolean
}

export function MenuItem({ icon, shortcut, danger, children, className, ...rest }: MenuItemProps) {
  return (
    <Base.Item className={classes(itemClasses, danger && 'text-bad', className)} {...rest}>
      {icon && <span className={danger ? '' : 'text-muted'}>{icon}</span>}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </Base.Item>
  )
}

export interface MenuChoiceProps<Value extends string> {
  value: Value
  onValueChange: (value: Value) => void
  options: readonly { value: Value; label: ReactNode; icon?: ReactNode }[]
}

/** One of several, as items of a menu. */
export function MenuChoice<Value extends string>({ value, onValueChange, options }: MenuChoiceProps<Value>) {
  return (
    <Base.RadioGroup value={value} onValueChange={onValueChange as (value: string) => void}>
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} className={itemClasses}>
          {option.icon && <span className="text-muted">{option.icon}</span>}
          <span className="flex-1">{option.label}</span>
          <Base.ItemIndicator>
            <Check className="text-accent" aria-hidden />
          </Base.ItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  )
}

export const MenuSeparator = () => <Base.Separator className="mx-1 my-1 h-px bg-line" />
