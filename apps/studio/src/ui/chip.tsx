import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

const tones = {
  plain: 'bg-sunken border-line text-text',
  variable: 'bg-accent-soft border-transparent text-accent',
  literal: 'bg-sunken border-line text-good',
  problem: 'bg-bad-soft border-transparent text-bad',
}

export interface ChipProps extends ComponentProps<'span'> {
  tone?: keyof typeof tones
}

export const chipClasses = (tone: keyof typeof tones = 'plain') =>
  classes(
    'inline-flex max-w-full items-center gap-1.25 whitespace-nowrap rounded-sm border px-1.75 py-px font-mono text-sm',
    tones[tone],
  )

/** A value or a name inside a sentence. For one that can be pressed, put chipClasses on a button. */
export function Chip({ tone = 'plain', className, ...rest }: ChipProps) {
  return <span className={classes(chipClasses(tone), className)} {...rest} />
}
