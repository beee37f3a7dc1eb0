import { BookOpen, LockKeyhole, Plus, Settings2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { canEdit, useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { MethodLabel } from '../../shared/method-label.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { EndpointGroup } from './endpoint-groups.ts'

/** One group: its address and documentation, and its endpoints. */
export function GroupSection({ name, group, endpoints, onCreate }: EndpointGroup & { onCreate: () => void }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  return (
    <section aria-label={name}>
      <div className="mb-1.75 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="font-semibold">{name}</h2>
        {group?.canonical && <code className="font-mono text-xs text-muted">/api:{group.canonical}</code>}
        <div className="ml-auto flex flex-wrap gap-1">
          {group?.canonical && (
            <Button size="sm" variant="ghost" asChild>
              <a href={`/docs/${group.canonical}`} target="_blank" rel="noreferrer">
                <BookOpen aria-hidden />
                {t('editor.endpoints.docs')}
                <span className="sr-only"> {name}</span>
              </a>
            </Button>
          )}
          {group && (
            <Button size="sm" variant="ghost" asChild>
              <Link to={documentPath(workspace.slug, group)}>
                <Settings2 aria-hidden />
                {t('editor.endpoints.settings')}
                <span className="sr-only"> {name}</span>
              </Link>
            </Button>
          )}
          {canEdit(workspace) && group && (
            <Button size="sm" variant="ghost" onClick={onCreate}>
              <Plus aria-hidden />
              {t('editor.endpoints.add')}
              <span className="sr-only">: {name}</span>
            </Button>
          )}
        </div>
      </div>
      <Card>
        <ul className="divide-y divide-line">
          {endpoints.map((endpoint) => (
            <li key={endpoint.id}>
              <Link
                to={documentPath(workspace.slug, endpoint)}
                className="flex items-center gap-3 px-4 py-2.25 transition-colors duration-100 first:rounded-t-lg hover:bg-sunken focus-visible:-outline-offset-2"
              >
                <MethodLabel method={endpoint.method ?? ''} className="w-13" />
                <span className="min-w-0 shrink-0 truncate font-medium max-lg:shrink">{endpoint.path}</span>
                <span className="min-w-0 flex-1 truncate text-muted">{endpoint.description}</span>
                {endpoint.authentication && (
                  <span className="flex shrink-0 items-center gap-1 text-sm text-muted">
                    <LockKeyhole aria-hidden className="size-3.5" />
                    <span className="sr-only">{t('editor.endpoints.users')}</span>
                    {endpoint.authentication}
                  </span>
                )}
                <EndpointState {...endpoint} />
              </Link>
            </li>
          ))}
          {endpoints.length === 0 && <li className="px-4 py-5 text-center text-muted">{t('editor.endpoints.none')}</li>}
        </ul>
      </Card>
    </section>
  )
}

function EndpointState({
  revision,
  publishedRevision,
  active,
}: {
  revision: number
  publishedRevision: number | null
  active: boolean
}) {
  const { t } = useTranslation()
  if (publishedRevision === null)
    return (
      <Badge tone="warn" dot>
        {t('editor.live.never')}
      </Badge>
    )
  if (!active) return <Badge dot>{t('editor.live.off')}</Badge>
  return publishedRevision === revision ? (
    <Badge tone="good" dot>
      {t('editor.live.live')}
    </Badge>
  ) : (
    <Badge tone="warn" dot>
      {t('editor.live.draft')}
    </Badge>
  )
}
