import { X } from 'lucide-react'
import { Dialog as Base } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from './classes.ts'
import { IconButton } from './icon-button.tsx'

const widths = { sm: 'max-w-md', md: 'max-w-xl', lg: 'max-w-3xl', xl: 'max-w-6xl' }

export interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  width?: keyof typeof widths
  /** Buttons at the bottom right. Inside a form, put the form around them with `onSubmit`. */
  footer?: ReactNode
  /** Makes the dialog a form: Enter submits. */
  onSubmit?: () => void
  children?: ReactNode
}

/** A modal dialog: traps focus, closes on Esc, gives the focus back. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  width = 'sm',
  footer,
  onSubmit,
  children,
}: DialogProps) {
  const { t } = useTranslation()
  const inside = (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto px-5 py-1">{children}</div>
      {footer && <div className="flex flex-wrap justify-end gap-2 px-5 pt-4 pb-5">{footer}</div>}
      {!footer && <div className="h-5" />}
    </>
  )
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Overlay className="fixed inset-0 z-40 bg-overlay animate-appear" />
        <Base.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={classes(
            'fixed top-[12vh] left-1/2 z-50 flex max-h-[80vh] w-[calc(100vw-2rem)] -translate-x-1/2 flex-col rounded-lg border border-line bg-surface shadow-float outline-none animate-appear',
            widths[width],
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-lg font-semibold tracking-tight">{title}</Base.Title>
              {description && <Base.Description className="mt-0.5 text-muted">{description}</Base.Description>}
            </div>
            <Base.Close asChild>
              <IconButton label={t('common.close')} icon={<X />} size="sm" quiet className="-mr-1.5" />
            </Base.Close>
          </header>
          {onSubmit ? (
            <form
              noValidate
              className="flex min-h-0 flex-1 flex-col"
              onSubmit={(event) => {
                event.preventDefault()
                event.stopPropagation()
                onSubmit()
              }}
            >
              {inside}
            </form>
          ) : (
            inside
          )}
        </Base.Content>
      </Base.Portal>
    </Base.Root>
  )
}
