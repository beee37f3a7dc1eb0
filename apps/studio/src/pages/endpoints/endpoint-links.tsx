import { LockKeyhole } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDocuments } from '../../api/documents.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { NavigationLink } from '../../app/navigation-link.tsx'
import { NavigationSection } from '../../app/navigation-section.tsx'
import { NavigationExtra } from '../../app/slots.tsx'
import { MethodLabel } from '../../shared/method-label.tsx'
import { groupEndpoints } from './endpoint-groups.ts'

/** The endpoints by group, below the places at the left. */
export function EndpointLinks() {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const groups = groupEndpoints(useDocuments().data ?? []).filter(({ endpoints }) => endpoints.length > 0)
  return (
    <NavigationExtra>
      {groups.map(({ name, endpoints }) => (
        <NavigationSection key={name} title={name} label={t('editor.endpoints.of', { group: name })}>
          {endpoints.map((endpoint) => (
            <li key={endpoint.id}>
              <NavigationLink to={documentPath(slug, endpoint)} className="gap-2 py-1">
                <MethodLabel method={endpoint.method ?? ''} className="w-11 shrink-0 text-[0.625rem]" />
                <span className="min-w-0 truncate" title={endpoint.path}>
                  {endpoint.path}
                </span>
                {endpoint.authentication && (
                  <>
                    <LockKeyhole aria-hidden className="ml-auto size-3.5 shrink-0 text-faint" />
                    <span className="sr-only">{t('editor.endpoints.locked', { table: endpoint.authentication })}</span>
                  </>
                )}
              </NavigationLink>
            </li>
          ))}
        </NavigationSection>
      ))}
    </NavigationExtra>
  )
}
