import type { ComponentProps } from 'react'
import { classes } from './classes.ts'
import { controlClasses } from './input.tsx'

export interface TextareaProps extends ComponentProps<'textarea'> {
  mono?: boolean
}

export function Textarea({ className, mono, ...rest }: TextareaProps) {
  return (
    <textarea
      rows={3}
      className={classes(
        controlClasses,
        'px-2.5 py-1.5 resize-y [field-sizing:content] max-h-96',
        mono && 'font-mono text-[0.8125rem]',
        className,
      )}
      {...rest}
    />
  )
}
