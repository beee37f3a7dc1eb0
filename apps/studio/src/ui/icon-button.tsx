import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Tooltip } from './tooltip.tsx'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What it does: its accessible name and its tooltip. */
  label: string
  icon: ReactNode
  shortcut?: string
  size?: 'sm' | 'md'
  /** No tooltip, for triggers that open something right where it would show. */
  quiet?: boolean
}

export function IconButton({ label, icon, shortcut, size = 'md', quiet, className, ...rest }: IconButtonProps) {
  const button = (
    <button
      type="button"
      aria-label={label}
      className={classes(
        'inline-grid place-items-center shrink-0 rounded-md text-muted transition-colors duration-100 hover:bg-sunken hover:text-text disabled:opacity-50 disabled:cursor-not-allowed data-[state=open]:bg-sunken data-[state=open]:text-text [&_svg]:size-4',
        size === 'sm' ? 'size-6' : 'size-7.5',
        className,
      )}
      {...rest}
    >
      {icon}
    </button>
  )
  return quiet ? (
    button
  ) : (
    <Tooltip label={label} shortcut={shortcut}>
      {button}
    </Tooltip>
  )
}
