import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

const variants = {
  primary: 'bg-accent border-accent text-on-accent hover:bg-accent-strong hover:border-accent-strong',
  secondary: 'bg-surface border-line-strong text-text hover:bg-sunken',
  ghost: 'bg-transparent border-transparent text-muted hover:bg-sunken hover:text-text',
  danger: 'bg-bad border-bad text-surface hover:opacity-90',
}
const sizes = { sm: 'h-6.5 px-2 text-sm gap-1.5', md: 'h-7.5 px-3 text-[0.8125rem] gap-2', lg: 'h-9 px-4 gap-2' }

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: keyof typeof variants
  size?: keyof typeof sizes
  /** Work under way: the button keeps its size and cannot be pressed again. */
  pending?: boolean
  /** Draws the only child (a link) as a button. */
  asChild?: boolean
}

export function Button({
  variant = 'secondary',
  size = 'md',
  pending = false,
  asChild = false,
  className,
  disabled,
  ...rest
}: ButtonProps) {
  const Element = asChild ? Slot.Root : 'button'
  return (
    <Element
      {...(asChild ? {} : { type: 'button' as const, disabled: disabled || pending })}
      aria-busy={pending || undefined}
      className={classes(
        'inline-flex items-center justify-center shrink-0 whitespace-nowrap rounded-md border font-medium transition-colors duration-100 select-none disabled:opacity-50 disabled:cursor-not-allowed [&_svg]:size-4 [&_svg]:shrink-0',
        variants[variant],
        sizes[size],
        className,
      )}
      {...rest}
    />
  )
}
