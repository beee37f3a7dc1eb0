import { Switch as Base } from 'radix-ui'
import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

/** On or off, at once. Give it an `id` with a label, or an `aria-label`. */
export function Switch({ className, ...rest }: ComponentProps<typeof Base.Root>) {
  return (
    <Base.Root
      className={classes(
        'relative h-[18px] w-8 shrink-0 rounded-full bg-control transition-colors duration-100 data-[state=checked]:bg-accent disabled:opacity-50 disabled:cursor-not-allowed',
        className,
      )}
      {...rest}
    >
      <Base.Thumb className="block size-3.5 translate-x-0.5 rounded-full bg-white transition-transform duration-100 data-[state=checked]:translate-x-4 dark:data-[state=checked]:bg-bg" />
    </Base.Root>
  )
}
