import { setUp } from '@stackwright/contract'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useLocation } from 'react-router'
import { useSession, useSetUp } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Notice } from '../../ui/notice.tsx'
import { formMistakes } from './form-mistakes.ts'
import { PasswordInput } from './password-input.tsx'
import { SessionFrame } from './session-frame.tsx'

const codeOf = (hash: string) => new URLSearchParams(hash.slice(1)).get('code') ?? ''

export function SetUpPage() {
  const { t } = useTranslation()
  const session = useSession()
  const { hash } = useLocation()
  const [fromLink, setFromLink] = useState(codeOf(hash))
  const [typing, setTyping] = useState(false)
  useEffect(() => {
    const code = codeOf(hash)
    if (code) setFromLink(code)
  }, [hash])
  if (session.data?.account) return <Navigate to="/" replace />
  if (session.data && !session.data.setupNeeded)
    return (
      <SessionFrame title={t('session.setup.doneTitle')} hint={t('session.setup.doneHint')}>
        <Button asChild variant="primary" size="lg" className="w-full">
          <Link to="/sign-in">{t('session.setup.toSignIn')}</Link>
        </Button>
      </SessionFrame>
    )
  if (!fromLink && !typing)
    return (
      <SessionFrame
        title={t('session.needed.title')}
        hint={t('session.needed.hint', { example: `${window.location.origin}/setup#code=…` })}
      >
        <Button size="lg" className="w-full" onClick={() => setTyping(true)}>
          {t('session.needed.haveCode')}
        </Button>
      </SessionFrame>
    )
  return <OwnerForm key={fromLink} code={fromLink} />
}

function OwnerForm({ code: fromLink }: { code: string }) {
  const { t } = useTranslation()
  const action = useSetUp()
  const [values, setValues] = useState({ code: fromLink, name: '', email: '', password: '' })
  const [mistakes, setMistakes] = useState<Record<string, string>>({})
  const control = (name: keyof typeof values) => ({
    name,
    value: values[name],
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
  })
  const submit = () => {
    const found = formMistakes(setUp.body, values)
    setMistakes(found ?? {})
    if (!found) action.mutate(values)
  }
  return (
    <SessionFrame title={t('session.setup.title')} hint={t('session.setup.hint')}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {action.error && <Notice tone="bad">{action.error.message}</Notice>}
        {!fromLink && (
          <Field label={t('session.setup.code')} hint={t('session.setup.codeHint')} error={mistakes.code}>
            {(field) => <Input {...field} {...control('code')} mono autoComplete="off" className="h-9" />}
          </Field>
        )}
        <Field label={t('session.setup.name')} error={mistakes.name}>
          {(field) => <Input {...field} {...control('name')} autoComplete="name" autoFocus className="h-9" />}
        </Field>
        <Field label={t('session.setup.email')} error={mistakes.email}>
          {(field) => <Input {...field} {...control('email')} type="email" autoComplete="username" className="h-9" />}
        </Field>
        <Field label={t('session.setup.password')} hint={t('session.setup.passwordHint')} error={mistakes.password}>
          {(field) => <PasswordInput {...field} {...control('password')} autoComplete="new-password" />}
        </Field>
        <Button type="submit" variant="primary" size="lg" pending={action.isPending}>
          {t('session.setup.action')}
        </Button>
      </form>
    </SessionFrame>
  )
}
