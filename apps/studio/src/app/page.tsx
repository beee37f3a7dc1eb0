import { type ReactNode, useEffect } from 'react'
import { classes } from '../ui/classes.ts'

const widths = { narrow: 'max-w-[760px]', wide: 'max-w-5xl', full: 'max-w-none' }

/** A page's frame: its title in the browser's tab, heading, a line below it, actions at the right. */
export function Page({
  title,
  heading,
  hint,
  actions,
  width = 'wide',
  className,
  children,
}: {
  title: string
  /** Instead of the title as the heading. */
  heading?: ReactNode
  hint?: ReactNode
  actions?: ReactNode
  width?: keyof typeof widths
  className?: string
  children?: ReactNode
}) {
  usePageTitle(title)
  return (
    <div className={classes('mx-auto px-7 pt-4.5 pb-15 max-md:px-4', widths[width], className)}>
      <div className="mb-3.5 flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className="min-w-[min(13rem,100%)] flex-1">
          {heading ?? <h1 className="text-xl font-semibold tracking-tight">{title}</h1>}
          {hint && <div className="text-[0.8125rem] text-muted">{hint}</div>}
        </div>
        {actions && <div className="flex max-w-full shrink-0 flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </div>
  )
}

export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · Stackwright` : 'Stackwright'
  }, [title])
}
