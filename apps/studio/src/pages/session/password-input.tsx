import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import { Input, type InputProps } from '../../ui/input.tsx'

export function PasswordInput(props: InputProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <div className="relative">
      <Input {...props} type={shown ? 'text' : 'password'} className="h-9 pr-10" />
      <IconButton
        size="sm"
        label={shown ? t('session.hide') : t('session.show')}
        aria-pressed={shown}
        icon={shown ? <EyeOff /> : <Eye />}
        onClick={() => setShown(!shown)}
        className="absolute top-1.5 right-1.5"
      />
    </div>
  )
}
