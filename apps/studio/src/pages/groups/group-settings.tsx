import type { DocumentRecord } from '@stackwright/contract'
import { type ApiGroupDocument, apiGroupSchema } from '@stackwright/language'
import { useCallback, useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { TopBarActions } from '../../app/slots.tsx'
import { HistoryChoice } from '../../shared/history-choice.tsx'
import { LinesInput } from '../../shared/lines-input.tsx'
import { MiddlewareChoice } from '../../shared/middleware-choice.tsx'
import { useDocumentSaving } from '../../shared/use-document-saving.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { toast } from '../../ui/toast.tsx'
import { isOrigin } from './origin.ts'

export function GroupSettings({
  revision,
  group,
  draft,
  onChange,
  onSaved,
  editable,
}: {
  /** What the edits began from. */
  revision: number
  group: ApiGroupDocument
  /** The group as it is being edited. */
  draft: ApiGroupDocument
  /** null: as it is stored. */
  onChange: (draft: ApiGroupDocument | null) => void
  onSaved: (saved: DocumentRecord, sent: ApiGroupDocument) => void
  editable: boolean
}) {
  const { t } = useTranslation()
  const id = useId()
  const dirty = JSON.stringify(draft) !== JSON.stringify(group)
  const parsed = apiGroupSchema.safeParse(draft)
  const mistakes = new Map(parsed.error?.issues.map((issue) => [issue.path[0], issue.message]))
  const badOrigin = draft.cors.origins.find((origin) => !isOrigin(origin))
  const told = useCallback(
    (saved: DocumentRecord, sent: ApiGroupDocument) => {
      onSaved(saved, sent)
      toast.success(t('groups.saved'))
    },
    [onSaved, t],
  )
  const onTheirs = useCallback(() => onChange(null), [onChange])
  const { save, pending, question } = useDocumentSaving(draft, { onSaved: told, onTheirs })
  const ready = dirty && parsed.success && !badOrigin
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      if (ready) save(revision)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [ready, save, revision])
  const change = (part: Partial<ApiGroupDocument>) => onChange({ ...draft, ...part })
  const cors = (part: Partial<ApiGroupDocument['cors']>) => change({ cors: { ...draft.cors, ...part } })
  return (
    <fieldset disabled={!editable} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
      <legend className="sr-only">{t('groups.settings')}</legend>
      {editable && (
        <TopBarActions>
          {dirty && <Button onClick={() => onChange(null)}>{t('common.discard')}</Button>}
          <Button variant="primary" disabled={!ready} pending={pending} onClick={() => save(revision)}>
            {t('common.save')}
          </Button>
        </TopBarActions>
      )}
      <Card className="grid grid-cols-[minmax(0,1fr)] gap-4 p-4">
        <Field label={t('groups.name')} error={mistakes.get('name')}>
          {(control) => (
            <Input {...control} mono value={draft.name} onChange={(event) => change({ name: event.target.value })} />
          )}
        </Field>
        <Field
          label={t('groups.canonical')}
          hint={t('groups.canonicalHint', { base: `${window.location.origin}/api:${draft.canonical}/` })}
          error={mistakes.get('canonical')}
        >
          {(control) => (
            <Input
              {...control}
              mono
              value={draft.canonical}
              onChange={(event) => change({ canonical: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('groups.description')}>
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              maxLength={2000}
              value={draft.description}
              onChange={(event) => change({ description: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('groups.docs')} hint={t('groups.docsHint')}>
          {(control) => (
            <Select
              {...control}
              disabled={!editable}
              value={draft.documentation}
              onValueChange={(documentation) => change({ documentation })}
              options={[
                { value: 'members', label: t('groups.docsMembers') },
                { value: 'public', label: t('groups.docsPublic') },
              ]}
            />
          )}
        </Field>
        <Field label={t('groups.history')} hint={t('groups.historyHint')}>
          {(control) => (
            <HistoryChoice
              id={control.id}
              aria-describedby={control['aria-describedby']}
              disabled={!editable}
              around="workspace"
              value={draft.history}
              onChange={(history) => change({ history })}
            />
          )}
        </Field>
      </Card>
      <Card className="grid grid-cols-[minmax(0,1fr)] gap-4 p-4">
        <div>
          <h2 className="font-semibold">{t('middleware.title')}</h2>
          <p className="text-muted">{t('groups.middlewareHint')}</p>
        </div>
        <MiddlewareChoice
          value={draft.middleware}
          around="workspace"
          disabled={!editable}
          onChange={(middleware) => change({ middleware })}
        />
      </Card>
      <Card className="grid grid-cols-[minmax(0,1fr)] gap-4 p-4">
        <div>
          <h2 className="font-semibold">{t('groups.cors')}</h2>
          <p className="text-muted">{t('groups.corsHint')}</p>
        </div>
        <Field
          label={t('groups.origins')}
          hint={t('groups.originsHint')}
          error={badOrigin ? t('groups.badOrigin', { origin: badOrigin }) : undefined}
        >
          {(control) => (
            <LinesInput {...control} value={draft.cors.origins} onChange={(origins) => cors({ origins })} />
          )}
        </Field>
        <div className="flex items-start gap-2.5">
          <Checkbox
            id={id}
            aria-describedby={`${id}-hint`}
            checked={draft.cors.credentials}
            disabled={!editable || draft.cors.origins.includes('*')}
            onCheckedChange={(credentials) => cors({ credentials: credentials === true })}
            className="mt-0.5"
          />
          <div>
            <label htmlFor={id} className="font-medium">
              {t('groups.credentials')}
            </label>
            <p id={`${id}-hint`} className="text-sm text-muted">
              {t('groups.credentialsHint')}
            </p>
          </div>
        </div>
      </Card>
      {question}
    </fieldset>
  )
}
