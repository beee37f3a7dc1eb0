import { Popover as Base } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'

export interface PopoverProps extends Omit<ComponentProps<typeof Base.Content>, 'children'> {
  trigger: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Its accessible name. */
  label: string
  children: ReactNode
}

/** A small panel beside its trigger; Esc and a click outside close it. */
export function Popover({ trigger, open, onOpenChange, label, children, className, ...rest }: PopoverProps) {
  return (
    <Base.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      <Base.Trigger asChild>{trigger}</Base.Trigger>
      <Base.Portal>
        <Base.Content
          aria-label={label}
          sideOffset={5}
          align="start"
          collisionPadding={10}
          className={classes(
            'z-50 w-80 max-h-(--radix-popover-content-available-height) overflow-y-auto rounded-lg border border-line bg-surface p-3 shadow-float outline-none animate-appear',
            className,
          )}
          {...rest}
        >
          {children}
        </Base.Content>
      </Base.Portal>
    </Base.Root>
  )
}
