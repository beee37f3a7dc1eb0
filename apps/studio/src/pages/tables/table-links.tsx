import { Database } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useDocuments } from '../../api/documents.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { NavigationExtra } from '../../app/slots.tsx'
import { classes } from '../../ui/classes.ts'

/** The tables of the workspace, below the places at the left. */
export function TableLinks() {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const tables = useDocuments('table').data ?? []
  if (tables.length === 0) return null
  return (
    <NavigationExtra>
      <nav aria-label={t('tables.title')}>
        <h2 className="mx-2.25 mt-3.5 mb-1 text-xs font-semibold tracking-wider text-faint uppercase">
          {t('tables.title')}
        </h2>
        <ul className="grid gap-px">
          {tables
            .toSorted((a, b) => a.name.localeCompare(b.name))
            .map((table) => (
              <li key={table.id}>
                <NavLink
                  to={documentPath(slug, table)}
                  className={({ isActive }) =>
                    classes(
                      'flex items-center gap-2.25 rounded-md px-2.25 py-1 transition-colors duration-100 focus-visible:-outline-offset-2',
                      isActive
                        ? 'bg-accent-soft font-medium text-accent'
                        : 'text-muted hover:bg-sunken hover:text-text',
                    )
                  }
                >
                  <Database aria-hidden className="size-3.5 shrink-0" strokeWidth={1.75} />
                  <span className="truncate">{table.name}</span>
                </NavLink>
              </li>
            ))}
        </ul>
      </nav>
    </NavigationExtra>
  )
}
