import { type getLimits, type LimitName, limitNames } from '@stackwright/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useLimits, useSetLimits } from '../../api/settings.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, SectionTitle } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { toast } from '../../ui/toast.tsx'
import { rangeOf, readTypedLimits, typedLimits } from './limit-values.ts'

type Answer = z.output<typeof getLimits.response>

/** What one run of the workspace may use. */
export function LimitSettings() {
  const { t } = useTranslation()
  const limits = useLimits()
  return (
    <section className="mt-6">
      <SectionTitle>{t('settings.limits.title')}</SectionTitle>
      {limits.error ? (
        <LoadProblem error={limits.error} retry={() => limits.refetch()} />
      ) : limits.data ? (
        <LimitForm key={JSON.stringify(limits.data)} answer={limits.data} />
      ) : (
        <SkeletonList label={t('common.loading')} rows={4} />
      )}
      <p className="mt-1.5 text-sm text-muted">{t('settings.limits.hint')}</p>
    </section>
  )
}

function LimitForm({ answer: { limits, ceilings } }: { answer: Answer }) {
  const { t, i18n } = useTranslation()
  const owner = useWorkspace().role === 'owner'
  const save = useSetLimits()
  const [typed, setTyped] = useState(() => typedLimits(limits))
  const { limits: next, wrong } = readTypedLimits(typed, ceilings)
  const changed = JSON.stringify(typed) !== JSON.stringify(typedLimits(limits))
  const format = (number: number) => number.toLocaleString(i18n.language)
  const texts = (name: LimitName) => {
    const { from, to, default: normal, bounded } = rangeOf(name, ceilings[name])
    const range = { from: format(from), to: format(to), default: format(normal) }
    return {
      hint: [
        t(`settings.limits.${name}Hint`),
        t('settings.limits.range', range),
        ...(bounded ? [t('settings.limits.ceiling')] : []),
      ].join(' '),
      error: wrong.includes(name) ? t('settings.limits.wrong', range) : undefined,
      placeholder: range.default,
    }
  }
  return (
    <Card>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!changed || wrong.length > 0) return
          save.mutate(next, {
            onSuccess: () => toast.success(t('settings.limits.saved')),
            onError: (error) => toast.error(error.message),
          })
        }}
      >
        <fieldset disabled={!owner} className="grid gap-4 p-4">
          <legend className="sr-only">{t('settings.limits.title')}</legend>
          {limitNames.map((name) => {
            const { hint, error, placeholder } = texts(name)
            return (
              <Field key={name} label={t(`settings.limits.${name}`)} hint={hint} error={error}>
                {(control) => (
                  <div className="flex items-center gap-2">
                    <Input
                      {...control}
                      inputMode="decimal"
                      autoComplete="off"
                      className="w-44!"
                      placeholder={placeholder}
                      value={typed[name]}
                      onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
                    />
                    <span className="text-muted">{t(`settings.limits.${name}Unit`)}</span>
                  </div>
                )}
              </Field>
            )
          })}
        </fieldset>
        <div className="flex items-center gap-2 border-t border-line px-4 py-2.5">
          <Button
            type="submit"
            variant="primary"
            disabled={!owner || !changed || wrong.length > 0}
            pending={save.isPending}
          >
            {t('settings.limits.save')}
          </Button>
          {!owner && <span className="text-sm text-muted">{t('settings.limits.ownerOnly')}</span>}
        </div>
      </form>
    </Card>
  )
}
