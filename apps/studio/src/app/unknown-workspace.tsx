import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

export function UnknownWorkspace() {
  const { t } = useTranslation()
  return (
    <div className="mx-auto max-w-xl px-6 pt-[12vh]">
      <EmptyState
        heading="h1"
        title={t('workspaces.unknown')}
        action={
          <Button asChild variant="primary">
            <Link to="/">{t('shell.allWorkspaces')}</Link>
          </Button>
        }
      >
        {t('workspaces.unknownHint')}
      </EmptyState>
    </div>
  )
}
