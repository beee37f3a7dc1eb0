import type { ReactNode } from 'react'

/** Says what belongs here and starts the first one. */
export function EmptyState({
  icon,
  title,
  heading: Heading = 'p',
  children,
  action,
}: {
  icon?: ReactNode
  title: string
  /** Where it stands for a whole page, its title is the page's heading. */
  heading?: 'p' | 'h1'
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="grid justify-items-center gap-1.5 rounded-lg border border-dashed border-line-strong px-6 py-12 text-center">
      {icon && (
        <div
          aria-hidden
          className="mb-1 grid size-10 place-items-center rounded-lg bg-accent-soft text-accent [&_svg]:size-5"
        >
          {icon}
        </div>
      )}
      <Heading className="font-semibold">{title}</Heading>
      {children && <div className="max-w-md text-muted">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}
