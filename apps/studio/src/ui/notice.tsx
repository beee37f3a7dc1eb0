import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

const tones = {
  info: { look: 'bg-accent-soft text-accent', icon: Info },
  warn: { look: 'bg-warn-soft text-warn', icon: TriangleAlert },
  bad: { look: 'bg-bad-soft text-bad', icon: CircleAlert },
}

/** A line in place that says what is wrong and, as `action`, what to do about it. */
export function Notice({
  tone = 'info',
  action,
  className,
  children,
}: {
  tone?: keyof typeof tones
  action?: ReactNode
  className?: string
  children: ReactNode
}) {
  const { look, icon: Icon } = tones[tone]
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'note'}
      className={classes('flex items-start gap-2 rounded-md px-2.5 py-1.75 text-[0.8125rem]', look, className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">{children}</div>
      {action}
    </div>
  )
}
