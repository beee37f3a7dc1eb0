import type { ReactNode } from 'react'

/** Links to objects under a heading, below the places at the left. */
export function NavigationSection({
  title,
  label = title,
  children,
}: {
  title: string
  label?: string
  children: ReactNode
}) {
  return (
    <nav aria-label={label}>
      <h2 className="mx-2.25 mt-3.5 mb-1 truncate text-xs font-semibold tracking-wider text-faint uppercase">
        {title}
      </h2>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-px">{children}</ul>
    </nav>
  )
}
