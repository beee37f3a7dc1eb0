import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVariables } from '../../api/settings.ts'
import { canEdit, useWorkspace } from '../../api/workspaces.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, SectionTitle } from '../../ui/card.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { VariableDialog } from './variable-dialog.tsx'
import { VariableLine } from './variable-line.tsx'

/** What programs of the workspace read as `$env`: names for everybody, values on demand. */
export function EnvironmentSettings() {
  const { t } = useTranslation()
  const editable = canEdit(useWorkspace())
  const variables = useVariables()
  const [asked, setAsked] = useState<{ name: string | null } | null>(null)
  if (variables.error) return <LoadProblem error={variables.error} retry={() => variables.refetch()} />
  const known = variables.data ?? []
  return (
    <section className="mt-6">
      <SectionTitle>{t('settings.environment.title')}</SectionTitle>
      <Card>
        {!variables.data ? (
          <SkeletonList label={t('common.loading')} rows={2} />
        ) : known.length === 0 ? (
          <p className="px-4 py-3 text-muted">{t('settings.environment.none')}</p>
        ) : (
          <ul className="divide-y divide-line">
            {known.map((variable) => (
              <VariableLine
                key={variable.name}
                variable={variable}
                editable={editable}
                onChange={() => setAsked({ name: variable.name })}
              />
            ))}
          </ul>
        )}
        {editable && (
          <div className="border-t border-line px-4 py-2.5">
            <Button size="sm" onClick={() => setAsked({ name: null })}>
              <Plus aria-hidden />
              {t('settings.environment.add')}
            </Button>
          </div>
        )}
      </Card>
      <p className="mt-1.5 text-sm text-muted">{t('settings.environment.hint')}</p>
      {asked && (
        <VariableDialog name={asked.name} taken={known.map(({ name }) => name)} onClose={() => setAsked(null)} />
      )}
    </section>
  )
}
