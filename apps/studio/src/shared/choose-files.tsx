import { FileUp } from 'lucide-react'
import { type ChangeEvent, type RefObject, useRef } from 'react'
import { Button, type ButtonProps } from '../ui/button.tsx'

/** A button that asks for files of this computer. */
export function ChooseFiles({
  label,
  short = false,
  multiple,
  accept,
  busy,
  onChoose,
  button,
  ...rest
}: Omit<ButtonProps, 'pending' | 'children'> & {
  label: string
  /** Only its icon is shown. */
  short?: boolean
  multiple: boolean
  /** As HTML has it, such as image/*. */
  accept?: string | undefined
  /** Work is under way. The button keeps the focus and does nothing. */
  busy: boolean
  onChoose: (files: readonly File[]) => void
  button?: RefObject<HTMLButtonElement | null>
}) {
  const chooser = useRef<HTMLInputElement>(null)
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])]
    // The same file can be chosen again.
    target.value = ''
    if (files.length > 0) onChoose(files)
  }
  return (
    <>
      <input ref={chooser} type="file" hidden multiple={multiple} accept={accept} onChange={choose} />
      <Button {...rest} ref={button ?? null} aria-busy={busy} onClick={() => !busy && chooser.current?.click()}>
        <FileUp aria-hidden />
        <span className={short ? 'sr-only' : undefined}>{label}</span>
      </Button>
    </>
  )
}
