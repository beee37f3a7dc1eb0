import { SquareFunction } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useDocuments } from '../../api/documents.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { NavigationExtra } from '../../app/slots.tsx'
import { classes } from '../../ui/classes.ts'

/** The functions of the workspace, below the places at the left. */
export function FunctionLinks() {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const functions = useDocuments('function').data ?? []
  if (functions.length === 0) return null
  return (
    <NavigationExtra>
      <nav aria-label={t('editor.functions.title')}>
        <h2 className="mx-2.25 mt-3.5 mb-1 text-xs font-semibold tracking-wider text-faint uppercase">
          {t('editor.functions.title')}
        </h2>
        <ul className="grid gap-px">
          {functions
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
                  <SquareFunction aria-hidden className="size-3.5 shrink-0" strokeWidth={1.75} />
                  <span className="truncate">{document.name}</span>
                </NavLink>
              </li>
            ))}
        </ul>
      </nav>
    </NavigationExtra>
  )
}
