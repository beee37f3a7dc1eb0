import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApiTokens } from '../../api/api-tokens.ts'
import { canEdit, useWorkspace } from '../../api/workspaces.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, SectionTitle } from '../../ui/card.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { ApiTokenDialog } from './api-token-dialog.tsx'
import { ApiTokenLine } from './api-token-line.tsx'

/** What programs and the command line call the platform with; viewers have no business with it. */
export function ApiTokenSettings() {
  const { t } = useTranslation()
  const editable = canEdit(useWorkspace())
  const tokens = useApiTokens()
  const [making, setMaking] = useState(false)
  if (!editable) return null
  return (
    <section className="mt-6" aria-label={t('settings.tokens.title')}>
      <SectionTitle>{t('settings.tokens.title')}</SectionTitle>
      {tokens.error ? (
        <LoadProblem error={tokens.error} retry={() => tokens.refetch()} />
      ) : (
        <Card>
          {!tokens.data ? (
            <SkeletonList label={t('common.loading')} rows={2} />
          ) : tokens.data.length === 0 ? (
            <p className="px-4 py-3 text-muted">{t('settings.tokens.none')}</p>
          ) : (
            <ul className="divide-y divide-line">
              {tokens.data.map((token) => (
                <ApiTokenLine key={token.id} token={token} />
              ))}
            </ul>
          )}
          <div className="border-t border-line px-4 py-2.5">
            <Button size="sm" onClick={() => setMaking(true)}>
              <Plus aria-hidden />
              {t('settings.tokens.add')}
            </Button>
          </div>
        </Card>
      )}
      <p className="mt-1.5 text-sm text-muted">{t('settings.tokens.hint')}</p>
      {making && <ApiTokenDialog onClose={() => setMaking(false)} />}
    </section>
  )
}
