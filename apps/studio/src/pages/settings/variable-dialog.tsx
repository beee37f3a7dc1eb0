import { longestVariable, variableNameSchema } from '@stackwright/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSetVariable } from '../../api/settings.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { toast } from '../../ui/toast.tsx'

/** A new variable, or another value for one that is there; the value that it had is not shown. */
export function VariableDialog({
  name: given,
  taken,
  onClose,
}: {
  name: string | null
  taken: readonly string[]
  onClose: () => void
}) {
  const { t } = useTranslation()
  const set = useSetVariable()
  const [typed, setTyped] = useState('')
  const [value, setValue] = useState('')
  const name = given ?? typed
  const mistake =
    given !== null || typed === ''
      ? undefined
      : taken.includes(typed)
        ? t('settings.environment.taken')
        : variableNameSchema.safeParse(typed).error?.issues[0]?.message
  const ready = name !== '' && mistake === undefined
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={given === null ? t('settings.environment.addTitle') : t('settings.environment.editTitle', { name: given })}
      onSubmit={() => {
        if (!ready) return
        set.mutate(
          { name, value },
          {
            onSuccess: () => {
              toast.success(t('settings.environment.set', { name }))
              onClose()
            },
          },
        )
      }}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" disabled={!ready} pending={set.isPending}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        {given === null && (
          <Field label={t('settings.environment.name')} hint={t('settings.environment.nameHint')} error={mistake}>
            {(control) => (
              <Input
                {...control}
                mono
                autoFocus
                spellCheck={false}
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value.trim())}
              />
            )}
          </Field>
        )}
        <Field
          label={t('settings.environment.value')}
          hint={t('settings.environment.valueHint')}
          error={set.error?.message}
        >
          {(control) => (
            <Textarea
              {...control}
              mono
              autoFocus={given !== null}
              spellCheck={false}
              autoComplete="off"
              maxLength={longestVariable}
              value={value}
              onChange={(event) => setValue(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Dialog>
  )
}
