import { imageTypes, vaultPrefix } from '@stackwright/language'
import { FileX, Paperclip } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../ui/badge.tsx'

/**
 * A kept file: its picture, and its name, which opens it. A file of another server has only its name, and one that was deleted says
 * so.
 */
export function FileLink({
  file: { path, name, mime },
  missing = false,
}: {
  file: { path: string; name: string; mime: string }
  missing?: boolean
}) {
  const { t } = useTranslation()
  if (missing)
    return (
      <span className="flex min-w-0 items-center gap-1.5 text-muted" title={t('files.deletedHint')}>
        <FileX aria-hidden className="size-4 shrink-0 text-bad" />
        <span className="truncate line-through">{name}</span>
        <Badge tone="bad">{t('files.deleted')}</Badge>
      </span>
    )
  if (!path.startsWith(vaultPrefix)) return <span className="truncate">{name}</span>
  return (
    <a
      href={path}
      target="_blank"
      rel="noreferrer"
      className="flex min-w-0 items-center gap-1.5 rounded-sm hover:underline"
      onClick={(event) => event.stopPropagation()}
    >
      {imageTypes.has(mime) ? (
        <img src={path} alt="" loading="lazy" className="size-5 shrink-0 rounded-sm object-cover" />
      ) : (
        <Paperclip aria-hidden className="size-4 shrink-0 text-muted" />
      )}
      <span className="truncate">{name}</span>
    </a>
  )
}
