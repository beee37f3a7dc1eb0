import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

/** The look that all typed-in controls share. */
export const controlClasses =
  'w-full rounded-md border border-control/70 bg-surface text-text transition-colors duration-100 hover:border-control focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-accent disabled:opacity-60 disabled:cursor-not-allowed aria-invalid:border-bad'

export interface InputProps extends ComponentProps<'input'> {
  mono?: boolean
}

export function Input({ className, mono, ...rest }: InputProps) {
  return (
    <input
      type="text"
      className={classes(controlClasses, 'h-8 px-2.5', mono && 'font-mono text-[0.8125rem]', className)}
      {...rest}
    />
  )
}
