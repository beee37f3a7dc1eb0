import type { DocumentKind } from '@stackwright/language'
import { useDocuments } from '../api/documents.ts'
import { useWorkspace } from '../api/workspaces.ts'
import { documentPath } from '../app/document-path.ts'
import { kindIcons } from '../app/kind-icons.ts'
import { NavigationLink } from '../app/navigation-link.tsx'
import { NavigationSection } from '../app/navigation-section.tsx'
import { NavigationExtra } from '../app/slots.tsx'

/** All objects of a kind by name, below the places at the left. */
export function DocumentLinks({ kind, title }: { kind: DocumentKind; title: string }) {
  const { slug } = useWorkspace()
  const documents = useDocuments(kind).data ?? []
  const Icon = kindIcons[kind]
  if (documents.length === 0) return null
  return (
    <NavigationExtra>
      <NavigationSection title={title}>
        {documents
          .toSorted((a, b) => a.name.localeCompare(b.name))
          .map((document) => (
            <li key={document.id}>
              <NavigationLink to={documentPath(slug, document)} className="gap-2.25 py-1">
                <Icon aria-hidden className="size-3.5 shrink-0" strokeWidth={1.75} />
                <span className="truncate" title={document.name}>
                  {document.name}
                </span>
              </NavigationLink>
            </li>
          ))}
      </NavigationSection>
    </NavigationExtra>
  )
}
