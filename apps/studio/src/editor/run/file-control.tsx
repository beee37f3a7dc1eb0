import { FileUp, X } from 'lucide-react'
import { type ChangeEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { fileText, shownFiles } from './file-values.ts'

/** Files of this computer for an input that takes some; they travel as texts inside the JSON of the run. */
export function FileControl({
  id,
  list,
  value,
  onChange,
}: {
  id: string
  list: boolean
  value: string
  onChange: (value: string) => void
}) {
  const { t } = useTranslation()
  const chooser = useRef<HTMLInputElement>(null)
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const texts = await Promise.all([...(target.files ?? [])].map(fileText))
    target.value = ''
    if (texts.length > 0) onChange(list ? JSON.stringify(texts) : (texts[0] ?? ''))
  }
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <input ref={chooser} type="file" hidden multiple={list} onChange={choose} />
      <Button id={id} onClick={() => chooser.current?.click()}>
        <FileUp aria-hidden />
        {t('editor.run.chooseFile')}
      </Button>
      <span className="truncate font-mono text-sm text-muted">{shownFiles(value)}</span>
      {value !== '' && (
        <IconButton label={t('editor.run.removeFile')} icon={<X aria-hidden />} onClick={() => onChange('')} />
      )}
    </span>
  )
}
