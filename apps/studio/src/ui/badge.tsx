import type { ReactNode } from 'react'
import { classes } from './classes.ts'

const tones = {
  neutral: 'border-line text-muted bg-surface',
  accent: 'border-transparent text-accent bg-accent-soft',
  good: 'border-transparent text-good bg-good-soft',
  warn: 'border-transparent text-warn bg-warn-soft',
  bad: 'border-transparent text-bad bg-bad-soft',
  test: 'border-line text-test bg-surface',
}

/** A small pill that states a fact: "Live", "Draft", "3 changes". */
export function Badge({
  tone = 'neutral',
  dot,
  className,
  children,
}: {
  tone?: keyof typeof tones
  dot?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1.5 whitespace-nowrap rounded-full border px-2.25 py-px text-sm',
        tones[tone],
        className,
      )}
    >
      {dot && <span aria-hidden className="size-1.75 rounded-full bg-current" />}
      {children}
    </span>
  )
}
