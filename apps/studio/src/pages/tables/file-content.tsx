import { imageTypes, type StoredFile, vaultPrefix } from '@stackwright/language'
import { Paperclip } from 'lucide-react'

/** A kept file in a cell: its picture, and its name, which opens it. A file of another server has only its name. */
export function FileContent({ file: { path, name, mime } }: { file: StoredFile }) {
  if (!path.startsWith(vaultPrefix)) return <span className="truncate">{name}</span>
  return (
    <a
      href={path}
      target="_blank"
      rel="noreferrer"
      className="flex min-w-0 items-center gap-1.5 hover:underline"
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
