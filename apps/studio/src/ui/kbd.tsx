import type { ReactNode } from 'react'

export const Kbd = ({ children }: { children: ReactNode }) => (
  <kbd className="inline-block rounded-[4px] border border-line-strong bg-surface px-1.25 font-mono text-xs text-muted">
    {children}
  </kbd>
)
