import { Tooltip as Base } from 'radix-ui'
import type { ReactNode } from 'react'
import { Kbd } from './kbd.tsx'

export const TooltipProvider = ({ children }: { children: ReactNode }) => (
  <Base.Provider delayDuration={350} skipDelayDuration={200}>
    {children}
  </Base.Provider>
)

/** Names a control on hover and focus. The control keeps its own accessible name. */
export function Tooltip({
  label,
  shortcut,
  side = 'bottom',
  children,
}: {
  label: ReactNode
  shortcut?: string | undefined
  side?: 'top' | 'bottom' | 'left' | 'right'
  children: ReactNode
}) {
  return (
    <Base.Root>
      <Base.Trigger asChild>{children}</Base.Trigger>
      <Base.Portal>
        <Base.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-60 flex max-w-72 items-center gap-2 rounded-md border border-line-strong bg-surface px-2 py-1 text-sm text-text shadow-float animate-appear"
        >
          {label}
          {shortcut && <Kbd>{shortcut}</Kbd>}
        </Base.Content>
      </Base.Portal>
    </Base.Root>
  )
}
