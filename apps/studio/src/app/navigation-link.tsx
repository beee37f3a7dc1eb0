import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { classes } from '../ui/classes.ts'

/** A line at the left that leads somewhere and shows whether one is there. */
export function NavigationLink({
  to,
  end = false,
  active = false,
  className,
  children,
}: {
  to: string
  /** Only this very address counts as being there. */
  end?: boolean
  /** Shown as the place one is in, wherever it leads. */
  active?: boolean
  className: string
  children: ReactNode
}) {
  return (
    <NavLink
      to={to}
      end={end}
      className={({ isActive }) =>
        classes(
          'flex items-center rounded-md px-2.25 transition-colors duration-100 focus-visible:-outline-offset-2',
          isActive || active ? 'bg-accent-soft font-medium text-accent' : 'text-muted hover:bg-sunken hover:text-text',
          className,
        )
      }
    >
      {children}
    </NavLink>
  )
}
