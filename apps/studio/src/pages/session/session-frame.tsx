import type { ReactNode } from 'react'
import { Logo } from '../../app/logo.tsx'
import { usePageTitle } from '../../app/page.tsx'
import { ThemeMenu } from '../../app/theme-menu.tsx'
import { Card } from '../../ui/card.tsx'

/** The frame of pages before one is signed in. */
export function SessionFrame({ title, hint, children }: { title: string; hint?: ReactNode; children?: ReactNode }) {
  usePageTitle(title)
  return (
    <div className="relative grid min-h-full content-start justify-items-center px-4 pt-[11vh] pb-10">
      <div className="absolute top-3 right-3.5">
        <ThemeMenu />
      </div>
      <main className="w-full max-w-sm">
        <div className="mb-6 flex items-center justify-center gap-2.5 text-lg font-semibold tracking-tight">
          <Logo className="size-7" />
          Stackwright
        </div>
        <Card className="p-6">
          <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
          {hint && <div className="mt-1 text-muted [overflow-wrap:anywhere]">{hint}</div>}
          {children && <div className="mt-5">{children}</div>}
        </Card>
      </main>
    </div>
  )
}
