import { type DocumentKind, documentKinds } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useUnreadable } from '../api/documents.ts'
import { useWorkspace } from '../api/workspaces.ts'
import { documentPath } from '../app/document-path.ts'
import { Notice } from '../ui/notice.tsx'

/** What cannot be read as it is stored, with what is wrong; nothing when all is well. */
export function UnreadableDocuments({ kinds }: { kinds?: readonly DocumentKind[] }) {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const unreadable = useUnreadable(kinds)
  if (unreadable.length === 0) return null
  return (
    <Notice tone="bad" className="mb-4">
      <p className="font-medium">{t('common.unreadable.title', { count: unreadable.length })}</p>
      <ul className="mt-1 grid gap-0.5">
        {unreadable.map(({ id, kind, name, reason }) => (
          <li key={id}>
            {isKind(kind) ? (
              <Link className="underline" to={documentPath(slug, { id, kind })}>
                {name}
              </Link>
            ) : (
              <span>{name}</span>
            )}
            {` – ${reason}`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const isKind = (kind: string): kind is DocumentKind => (documentKinds as readonly string[]).includes(kind)
