import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useDocuments } from '../../api/documents.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { kindIcons } from '../../app/kind-icons.ts'
import { NavigationExtra } from '../../app/slots.tsx'
import { classes } from '../../ui/classes.ts'
import type { NamedKind } from './program-kinds.ts'

/** The programs of a kind, below the places at the left. */
export function ProgramLinks({ kind }: { kind: NamedKind }) {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const programs = useDocuments(kind).data ?? []
  const Icon = kindIcons[kind]
  if (programs.length === 0) return null
  return (
    <NavigationExtra>
      <nav aria-label={t(`programs.${kind}.title`)}>
        <h2 className="mx-2.25 mt-3.5 mb-1 text-xs font-semibold tracking-wider text-faint uppercase">
          {t(`programs.${kind}.title`)}
        </h2>
        <ul className="grid gap-px">
          {programs
            .toSorted((a, b) => a.name.localeCompare(b.name))
            .map((document) => (
              <li key={document.id}>
                <NavLink
                  to={documentPath(slug, document)}
                  className={({ isActive }) =>
                    classes(
                      'flex items-center gap-2.25 rounded-md px-2.25 py-1 transition-colors duration-100 focus-visible:-outline-offset-2',
                      isActive
                        ? 'bg-accent-soft font-medium text-accent'
                        : 'text-muted hover:bg-sunken hover:text-text',
                    )
                  }
                >
                  <Icon aria-hidden className="size-3.5 shrink-0" strokeWidth={1.75} />
                  <span className="truncate">{document.name}</span>
                </NavLink>
              </li>
            ))}
        </ul>
      </nav>
    </NavigationExtra>
  )
}
