import { AlertDialog as Base } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { Button } from './button.tsx'

export interface ConfirmOptions {
  title: string
  message?: ReactNode
  /** What the button does: "Delete 3 records". */
  action: string
  cancel?: string
  danger?: boolean
}

const useConfirm = create<{ asked: ConfirmOptions | null; answer: (yes: boolean) => void }>(() => ({
  asked: null,
  answer: () => undefined,
}))

/** Asks before something that cannot be taken back; gives true when the person goes on. */
export function confirm(options: ConfirmOptions): Promise<boolean> {
  useConfirm.getState().answer(false)
  return new Promise((resolve) => {
    useConfirm.setState({
      asked: options,
      answer: (yes) => {
        useConfirm.setState({ asked: null, answer: () => undefined })
        resolve(yes)
      },
    })
  })
}

export function ConfirmHost() {
  const { t } = useTranslation()
  const { asked, answer } = useConfirm()
  return (
    <Base.Root open={asked !== null} onOpenChange={(open) => !open && answer(false)}>
      <Base.Portal>
        <Base.Overlay className="fixed inset-0 z-60 bg-overlay animate-appear" />
        <Base.Content className="fixed top-[20vh] left-1/2 z-60 w-[calc(100vw-2rem)] max-w-md -translate-x-1/2 rounded-lg border border-line bg-surface p-5 shadow-float outline-none animate-appear">
          <Base.Title className="text-lg font-semibold tracking-tight">{asked?.title}</Base.Title>
          <Base.Description asChild>
            <div className="mt-1 text-muted [overflow-wrap:anywhere]">{asked?.message}</div>
          </Base.Description>
          <div className="mt-5 flex justify-end gap-2">
            <Base.Cancel asChild>
              <Button>{asked?.cancel ?? t('common.cancel')}</Button>
            </Base.Cancel>
            <Button variant={asked?.danger ? 'danger' : 'primary'} onClick={() => answer(true)}>
              {asked?.action}
            </Button>
          </div>
        </Base.Content>
      </Base.Portal>
    </Base.Root>
  )
}
