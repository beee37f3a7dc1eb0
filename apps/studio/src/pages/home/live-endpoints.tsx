import type { DocumentSummary } from '@stackwright/contract'
import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { formatAgo } from '../../shared/format.ts'
import { MethodLabel } from '../../shared/method-label.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Card, SectionTitle } from '../../ui/card.tsx'

/** Endpoints that answer requests, by group. */
export function LiveEndpoints({ documents }: { documents: readonly DocumentSummary[] }) {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const live = documents
    .filter(({ kind, publishedRevision, active }) => kind === 'endpoint' && publishedRevision !== null && active)
    .toSorted((a, b) => a.name.localeCompare(b.name))
  const groups = Object.groupBy(live, ({ group }) => group ?? '')
  return (
    <section>
      <SectionTitle>{t('home.live')}</SectionTitle>
      <Card>
        {live.length === 0 ? (
          <div className="px-4 py-8 text-center">
            <p className="font-medium">{t('home.nothingLive')}</p>
            <p className="text-muted">{t('home.nothingLiveHint')}</p>
          </div>
        ) : (
          Object.entries(groups).map(([group, lines = []]) => (
            <div key={group} className="border-b border-line last:border-0">
              <h3 className="px-4 pt-3 pb-1 text-sm font-semibold text-muted">{group}</h3>
              <ul className="pb-2">
                {lines.map((line) => (
                  <li key={line.id}>
                    <Link
                      to={documentPath(slug, line)}
                      className="flex items-center gap-3 px-4 py-1.5 hover:bg-sunken focus-visible:-outline-offset-2"
                    >
                      <MethodLabel method={line.method ?? 'GET'} className="w-12" />
                      <span className="min-w-0 truncate font-medium">{line.path}</span>
                      {line.authentication && (
                        <Lock
                          aria-label={t('home.secured', { table: line.authentication })}
                          className="size-3.5 shrink-0 text-faint"
                        />
                      )}
                      {line.revision !== line.publishedRevision && (
                        <Badge tone="warn" dot>
                          {t('home.changed')}
                        </Badge>
                      )}
                      <span className="ml-auto shrink-0 text-sm text-muted max-sm:hidden">
                        {formatAgo(line.updatedAt)}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))
        )}
      </Card>
    </section>
  )
}
