import { Check, Minus } from 'lucide-react'
import { Checkbox as Base } from 'radix-ui'
import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

export function Checkbox({ className, ...rest }: ComponentProps<typeof Base.Root>) {
  return (
    <Base.Root
      className={classes(
        'inline-grid size-4 shrink-0 place-items-center rounded-[4px] border border-control bg-surface text-on-accent data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:border-accent data-[state=indeterminate]:bg-accent disabled:opacity-50',
        className,
      )}
      {...rest}
    >
      <Base.Indicator>
        {rest.checked === 'indeterminate' ? <Minus className="size-3" /> : <Check className="size-3" strokeWidth={3} />}
      </Base.Indicator>
    </Base.Root>
  )
}
