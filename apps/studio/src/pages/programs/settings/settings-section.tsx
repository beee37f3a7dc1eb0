import type { ReactNode } from 'react'
import { Card, SectionTitle } from '../../../ui/card.tsx'

/** A card above the steps, in the manner of the request. */
export const SettingsSection = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title}>
    <SectionTitle>{title}</SectionTitle>
    <Card className="grid grid-cols-[minmax(0,1fr)] gap-3 px-3.5 py-3">{children}</Card>
  </section>
)
