import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from '../shared/copy-text.ts'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import { toast } from './toast.tsx'

/** Copies a text; with `label` a button with words, else an icon. */
export function CopyButton({
  text,
  label,
  onCopied,
  className,
}: {
  text: string | (() => string)
  label?: string
  onCopied?: () => void
  className?: string
}) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 1600)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    if (await copyText(typeof text === 'string' ? text : text())) {
      setCopied(true)
      onCopied?.()
    } else toast.error(t('common.copyFailed'))
  }
  const icon = copied ? <Check /> : <Copy />
  if (!label)
    return (
      <IconButton
        label={copied ? t('common.copied') : t('common.copy')}
        icon={icon}
        onClick={copy}
        className={className}
      />
    )
  return (
    <Button onClick={copy} className={className}>
      {icon}
      {copied ? t('common.copied') : label}
    </Button>
  )
}
