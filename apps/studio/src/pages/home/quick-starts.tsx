import type { DocumentSummary } from '@stackwright/contract'
import { Braces, Database, UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { canEdit, useWorkspace } from '../../api/workspaces.ts'
import { SectionTitle } from '../../ui/card.tsx'

/** What a person can begin; a table of users is offered until there is one. */
export function QuickStarts({ documents }: { documents: readonly DocumentSummary[] }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  if (!canEdit(workspace)) return null
  const hasTables = documents.some(({ kind }) => kind === 'table')
  const starts = [
    ...(hasTables ? [] : [{ name: 'makeUsers', path: 'tables?new=users', icon: UsersRound } as const]),
    { name: 'makeTable', path: 'tables?new', icon: Database } as const,
    { name: 'makeEndpoint', path: 'endpoints?new', icon: Braces } as const,
  ]
  return (
    <section>
      <SectionTitle>{t('home.start')}</SectionTitle>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(11rem,100%),1fr))] gap-3">
        {starts.map(({ name, path, icon: Icon }) => (
          <li key={name}>
            <Link
              to={`/w/${workspace.slug}/${path}`}
              className="block h-full rounded-lg border border-line bg-surface p-4 shadow-card transition-colors duration-100 hover:border-accent"
            >
              <span className="mb-2.5 grid size-8.5 place-items-center rounded-md bg-accent-soft text-accent">
                <Icon aria-hidden className="size-4.5" strokeWidth={1.75} />
              </span>
              <span className="block font-semibold">{t(`home.${name}`)}</span>
              <span className="block text-[0.8125rem] text-muted">{t(`home.${name}Hint`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
