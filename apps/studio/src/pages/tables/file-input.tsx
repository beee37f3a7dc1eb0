import { type Field, storedFileTypeNames } from '@stackwright/language'
import { X } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeepFile } from '../../api/files.ts'
import { AccessChoice, type FileAccess } from '../../shared/access-choice.tsx'
import { ChooseFiles } from '../../shared/choose-files.tsx'
import { FileLink } from '../../shared/file-link.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { toast } from '../../ui/toast.tsx'
import type { CellControlProps } from './cell-control-props.ts'
import { filesInText, textOfFiles } from './stored-files.ts'

/** Keeps files of this computer for a cell, and takes them out of it again. The cell holds what describes them, as text. */
export function FileInput({
  field,
  value,
  onValueChange,
  onDone,
  onKeyDown,
  onBlur,
  autoFocus,
  ...rest
}: CellControlProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLFieldSetElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [access, setAccess] = useState<FileAccess>('public')
  const keep = useKeepFile()
  const files = filesInText(value)
  useEffect(() => {
    if (autoFocus) button.current?.focus()
  }, [autoFocus])
  const change = (next: typeof files) => {
    const text = textOfFiles(field, next)
    onValueChange(text)
    onDone?.(text)
  }
  const choose = async (chosen: readonly File[]) => {
    const kept: typeof files = []
    try {
      for (const file of chosen) kept.push(await keep.mutateAsync({ file, access, for: storedTypeOf(field) }))
    } catch (error) {
      // What was kept before it stays.
      toast.error(error instanceof Error ? error.message : String(error))
    }
    if (kept.length > 0) change(field.list ? [...files, ...kept] : kept.slice(-1))
  }
  return (
    <fieldset
      ref={box}
      aria-label={rest['aria-label']}
      aria-describedby={rest['aria-describedby']}
      onKeyDown={(event) => leavesControl(event, box.current) && onKeyDown?.(event)}
      onBlur={(event: FocusEvent) => {
        // A dialog of the system takes the focus from the window and not from the control.
        const stays = box.current?.contains(event.relatedTarget) || box.current?.contains(document.activeElement)
        if (!stays && !keep.isPending) onBlur?.(event)
      }}
      className="absolute inset-0 flex min-w-0 items-center gap-1.5 overflow-x-auto bg-surface px-1 select-none text-text focus-within:outline-2 focus-within:-outline-offset-2 focus-within:outline-accent"
    >
      <ChooseFiles
        size="sm"
        short={files.length > 0}
        label={keep.isPending ? t('files.uploading') : t('files.choose', { count: field.list ? 2 : 1 })}
        multiple={field.list}
        accept={accepted[field.type]}
        busy={keep.isPending}
        onChoose={choose}
        button={button}
      />
      <AccessChoice value={access} onChange={setAccess} className="h-6.5" />
      {files.map((file) => (
        <span key={file.path} className="flex min-w-16 items-center">
          <FileLink file={file} />
          <IconButton
            size="sm"
            quiet
            label={t('files.takeOut', { name: file.name })}
            icon={<X />}
            onClick={() => change(files.filter(({ path }) => path !== file.path))}
          />
        </span>
      ))}
    </fieldset>
  )
}

const accepted: Partial<Record<Field['type'], string>> = { image: 'image/*', video: 'video/*', audio: 'audio/*' }

const storedTypeOf = ({ type }: Field) => storedFileTypeNames.find((name) => name === type) ?? 'attachment'

/** Enter presses the button that has the focus, and Tab goes on to the next one; all else is for the cell. */
function leavesControl(event: KeyboardEvent, box: HTMLElement | null): boolean {
  const controls = [...(box?.querySelectorAll<HTMLElement>('button, select, a') ?? [])]
  const inside = event.key === 'Enter' || (event.key === 'Tab' && event.target !== controls.at(event.shiftKey ? 0 : -1))
  if (inside) event.stopPropagation()
  return !inside
}
