import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'

export const Card = ({ className, ...rest }: ComponentProps<'div'>) => (
  <div className={classes('rounded-lg border border-line bg-surface shadow-card', className)} {...rest} />
)

/** The small capitals above a card: REQUEST, STEPS, RESPONSE. */
export const SectionTitle = ({ children, className }: { children: ReactNode; className?: string }) => (
  <h2 className={classes('mx-0.5 mb-1.75 text-xs font-semibold tracking-wider text-faint uppercase', className)}>
    {children}
  </h2>
)
