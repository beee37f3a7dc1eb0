import { LockKeyhole } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useDocuments } from '../../api/documents.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { NavigationExtra } from '../../app/slots.tsx'
import { MethodLabel } from '../../shared/method-label.tsx'
import { classes } from '../../ui/classes.ts'
import { groupEndpoints } from './endpoint-groups.ts'

/** The endpoints by group, below the places at the left. */
export function EndpointLinks() {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const groups = groupEndpoints(useDocuments().data ?? []).filter(({ endpoints }) => endpoints.length > 0)
  return (
    <NavigationExtra>
      {groups.map(({ name, endpoints }) => (
        <nav key={name} aria-label={t('editor.endpoints.of', { group: name })}>
          <h2 className="mx-2.25 mt-3.5 mb-1 truncate text-xs font-semibold tracking-wider text-faint uppercase">
            {name}
          </h2>
          <ul className="grid gap-px">
            {endpoints.map((endpoint) => (
              <li key={endpoint.id}>
                <NavLink
                  to={documentPath(slug, endpoint)}
                  className={({ isActive }) =>
                    classes(
                      'flex items-center gap-2 rounded-md px-2.25 py-1 transition-colors duration-100 focus-visible:-outline-offset-2',
                      isActive
                        ? 'bg-accent-soft font-medium text-accent'
                        : 'text-muted hover:bg-sunken hover:text-text',
                    )
                  }
                >
                  <MethodLabel method={endpoint.method ?? ''} className="w-11 text-[0.625rem]" />
                  <span className="min-w-0 truncate">{endpoint.path}</span>
                  {endpoint.authentication && (
                    <>
                      <LockKeyhole aria-hidden className="ml-auto size-3.5 shrink-0 text-faint" />
                      <span className="sr-only">
                        {t('editor.endpoints.locked', { table: endpoint.authentication })}
                      </span>
                    </>
                  )}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      ))}
    </NavigationExtra>
  )
}
