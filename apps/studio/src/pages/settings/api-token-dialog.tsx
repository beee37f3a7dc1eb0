import { type ApiToken, longestApiToken } from '@stackwright/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCreateApiToken } from '../../api/api-tokens.ts'
import { Button } from '../../ui/button.tsx'
import { confirm } from '../../ui/confirm.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'

/** Makes a token and shows it, this once. */
export function ApiTokenDialog({ onClose }: { onClose: () => void }) {
  const create = useCreateApiToken()
  return create.data ? <MadeToken {...create.data} onClose={onClose} /> : <NewToken create={create} onClose={onClose} />
}

function NewToken({ create, onClose }: { create: ReturnType<typeof useCreateApiToken>; onClose: () => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [role, setRole] = useState<ApiToken['role']>('developer')
  const [typedDays, setTypedDays] = useState('90')
  const days = Number(typedDays)
  const lasts = Number.isInteger(days) && days >= 1 && days <= longestApiToken
  const ready = name.trim() !== '' && lasts
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('settings.tokens.addTitle')}
      onSubmit={() => ready && create.mutate({ name, role, days })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" disabled={!ready} pending={create.isPending}>
            {t('settings.tokens.create')}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <Field label={t('settings.tokens.name')} hint={t('settings.tokens.nameHint')} error={create.error?.message}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              autoComplete="off"
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('settings.tokens.role')}>
          {(control) => (
            <Select
              {...control}
              value={role}
              onValueChange={setRole}
              options={(['viewer', 'developer'] as const).map((value) => ({
                value,
                label: t(`settings.tokens.roles.${value}`),
              }))}
            />
          )}
        </Field>
        <Field
          label={t('settings.tokens.days')}
          error={lasts ? undefined : t('settings.tokens.wrongDays', { most: longestApiToken })}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              autoComplete="off"
              value={typedDays}
              onChange={(event) => setTypedDays(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Dialog>
  )
}

/** Esc, the cross and a press beside it ask first, as long as the token has not been copied. */
function MadeToken({ name, token, onClose }: { name: string; token: string; onClose: () => void }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const leave = async () => {
    if (
      copied ||
      (await confirm({
        title: t('settings.tokens.leaveTitle'),
        message: t('settings.tokens.leaveMessage', { name }),
        action: t('settings.tokens.leaveAction'),
        cancel: t('settings.tokens.leaveCancel'),
      }))
    )
      onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && leave()}
      title={t('settings.tokens.madeTitle', { name })}
      description={t('settings.tokens.made')}
      footer={
        <>
          <CopyButton text={token} label={t('settings.tokens.copy')} onCopied={() => setCopied(true)} />
          <Button variant="primary" onClick={leave}>
            {t('settings.tokens.done')}
          </Button>
        </>
      }
    >
      <Field label={t('settings.tokens.value')}>
        {(control) => (
          <Input
            {...control}
            mono
            readOnly
            autoFocus
            value={token}
            onFocus={(event) => event.target.select()}
            onCopy={() => setCopied(true)}
          />
        )}
      </Field>
    </Dialog>
  )
}
