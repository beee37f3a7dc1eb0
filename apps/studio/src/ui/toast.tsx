import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { Toast as Base } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'

export interface ToastOptions {
  /** A second line. */
  detail?: string
  /** One thing that can be done about it, such as "Undo". */
  action?: { label: string; run: () => void }
  /** Milliseconds it stays. */
  duration?: number
}
interface ToastItem extends ToastOptions {
  id: number
  kind: 'info' | 'success' | 'error'
  message: string
}

const useToasts = create<{ items: ToastItem[] }>(() => ({ items: [] }))
let lastId = 0

function show(kind: ToastItem['kind'], message: string, options: ToastOptions = {}) {
  lastId += 1
  const item = { ...options, id: lastId, kind, message }
  useToasts.setState(({ items }) => ({ items: [...items.slice(-3), item] }))
}
const dismiss = (id: number) => useToasts.setState(({ items }) => ({ items: items.filter((item) => item.id !== id) }))

/** Short notices at the bottom right that go away by themselves. */
export const toast = {
  info: (message: string, options?: ToastOptions) => show('info', message, options),
  success: (message: string, options?: ToastOptions) => show('success', message, options),
  error: (message: string, options?: ToastOptions) => show('error', message, options),
}

const icons = {
  info: <Info className="text-accent" />,
  success: <CircleCheck className="text-good" />,
  error: <CircleAlert className="text-bad" />,
}

export function Toaster() {
  const { t } = useTranslation()
  const items = useToasts((state) => state.items)
  return (
    <Base.Provider label={t('common.notice')} swipeDirection="right">
      {items.map((item) => (
        <Base.Root
          key={item.id}
          duration={item.duration ?? (item.kind === 'error' || item.action ? 9000 : 4500)}
          type={item.kind === 'error' ? 'foreground' : 'background'}
          onOpenChange={(open) => !open && dismiss(item.id)}
          className="flex items-start gap-2.5 rounded-lg border border-line bg-surface py-2.5 pr-2 pl-3 shadow-float animate-rise"
        >
          <span aria-hidden className="mt-0.5 [&_svg]:size-4">
            {icons[item.kind]}
          </span>
          <div className="min-w-0 flex-1">
            <Base.Title className="font-medium [overflow-wrap:anywhere]">{item.message}</Base.Title>
            {item.detail && <Base.Description className="text-sm text-muted">{item.detail}</Base.Description>}
          </div>
          {item.action && (
            <Base.Action asChild altText={item.action.label}>
              <Button size="sm" onClick={item.action.run}>
                {item.action.label}
              </Button>
            </Base.Action>
          )}
          <Base.Close asChild>
            <IconButton label={t('common.close')} icon={<X />} size="sm" quiet />
          </Base.Close>
        </Base.Root>
      ))}
      <Base.Viewport className="fixed right-4 bottom-4 z-70 grid w-90 max-w-[calc(100vw-2rem)] gap-2 outline-none" />
    </Base.Provider>
  )
}
