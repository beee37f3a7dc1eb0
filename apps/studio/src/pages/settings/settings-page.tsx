import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { Page } from '../../app/page.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Card, SectionTitle } from '../../ui/card.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { ApiTokenSettings } from './api-token-settings.tsx'
import { AppearanceChoice } from './appearance-choice.tsx'
import { DeleteWorkspace } from './delete-workspace.tsx'
import { EnvironmentSettings } from './environment-settings.tsx'
import { HistoryQuota } from './history-quota.tsx'
import { LimitSettings } from './limit-settings.tsx'
import { MiddlewareDefaultsSection } from './middleware-defaults-section.tsx'
import { RenameWorkspace } from './rename-workspace.tsx'

export function SettingsPage() {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const account = useSession().data?.account
  return (
    <Page title={t('settings.title')} width="narrow">
      <SectionTitle>{t('settings.workspace')}</SectionTitle>
      <Card className="grid grid-cols-[minmax(0,1fr)] gap-4 p-4">
        <RenameWorkspace key={workspace.name} workspace={workspace} />
        <div className="flex items-center gap-3 border-t border-line pt-3">
          <span className="text-muted">{t('settings.id')}</span>
          <code className="min-w-0 truncate font-mono text-sm">{workspace.id}</code>
          <CopyButton text={workspace.id} className="ml-auto" />
        </div>
      </Card>
      <SectionTitle className="mt-6">{t('history.quota.title')}</SectionTitle>
      <Card className="p-4">
        <HistoryQuota />
      </Card>
      <SectionTitle className="mt-6">{t('settings.members')}</SectionTitle>
      <Card>
        <ul className="divide-y divide-line">
          {account && (
            <li className="flex items-center gap-3 px-4 py-3">
              <div className="min-w-0 flex-1">
                <p className="truncate font-medium">
                  {account.name} <span className="font-normal text-muted">({t('settings.you')})</span>
                </p>
                <p className="truncate text-sm text-muted">{account.email}</p>
              </div>
              <Badge>{t(`workspaces.role.${workspace.role}`)}</Badge>
            </li>
          )}
        </ul>
      </Card>
      <EnvironmentSettings />
      <ApiTokenSettings />
      <MiddlewareDefaultsSection />
      <LimitSettings />
      <SectionTitle className="mt-6">{t('settings.appearance')}</SectionTitle>
      <AppearanceChoice />
      <p className="mt-1.5 text-sm text-muted">{t('settings.appearanceHint')}</p>
      <DeleteWorkspace workspace={workspace} />
    </Page>
  )
}
