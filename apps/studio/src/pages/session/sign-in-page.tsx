import { signIn } from '@stackwright/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useLocation } from 'react-router'
import { useSession, useSignIn } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Notice } from '../../ui/notice.tsx'
import { formMistakes } from './form-mistakes.ts'
import { PasswordInput } from './password-input.tsx'
import { SessionFrame } from './session-frame.tsx'

/** Only addresses of this studio are gone back to. */
function destination(state: unknown): string {
  const from = (state as { from?: unknown } | null)?.from
  return typeof from === 'string' && /^\/(?!\/)/.test(from) ? from : '/'
}

export function SignInPage() {
  const { t } = useTranslation()
  const { state } = useLocation()
  const session = useSession()
  const action = useSignIn()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [mistakes, setMistakes] = useState<Record<string, string>>({})
  if (session.data?.account) return <Navigate to={destination(state)} replace />
  if (session.data?.setupNeeded) return <Navigate to="/setup" replace />
  const submit = () => {
    const found = formMistakes(signIn.body, { email, password })
    setMistakes(found ?? {})
    if (!found) action.mutate({ email, password })
  }
  return (
    <SessionFrame title={t('session.signIn.title')} hint={t('session.signIn.hint')}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {action.error && <Notice tone="bad">{action.error.message}</Notice>}
        <Field label={t('session.signIn.email')} error={mistakes.email}>
          {(control) => (
            <Input
              {...control}
              type="email"
              name="email"
              autoComplete="username"
              autoFocus
              className="h-9"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('session.signIn.password')} error={mistakes.password}>
          {(control) => (
            <PasswordInput
              {...control}
              name="password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" size="lg" pending={action.isPending}>
          {t('session.signIn.action')}
        </Button>
      </form>
    </SessionFrame>
  )
}
