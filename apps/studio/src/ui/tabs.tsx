import { Tabs as Base } from 'radix-ui'
import type { ReactNode } from 'react'

export interface TabsProps<Value extends string> {
  value: Value
  onValueChange: (value: Value) => void
  label: string
  tabs: readonly { value: Value; label: ReactNode; count?: number }[]
  /** At the right end of the row, such as "Saved just now". */
  state?: ReactNode
  /** TabPanel elements. */
  children: ReactNode
  className?: string
}

export function Tabs<Value extends string>({
  value,
  onValueChange,
  label,
  tabs,
  state,
  children,
  className,
}: TabsProps<Value>) {
  return (
    <Base.Root value={value} onValueChange={onValueChange as (value: string) => void} className={className}>
      <div className="flex flex-wrap-reverse items-center gap-x-3 border-b border-line">
        <Base.List aria-label={label} className="-mb-px flex max-w-full gap-4.5 overflow-x-auto [scrollbar-width:none]">
          {tabs.map((tab) => (
            <Base.Trigger
              key={tab.value}
              value={tab.value}
              className="shrink-0 border-b-2 border-transparent pt-1 pb-1.5 text-[0.84375rem] text-muted transition-colors duration-100 hover:text-text data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-text"
            >
              {tab.label}
              {tab.count !== undefined && <span className="ml-1.5 text-sm text-faint">{tab.count}</span>}
            </Base.Trigger>
          ))}
        </Base.List>
        {state && <div className="ml-auto text-sm whitespace-nowrap text-faint">{state}</div>}
      </div>
      {children}
    </Base.Root>
  )
}

export const TabPanel = ({
  value,
  className,
  children,
}: {
  value: string
  className?: string
  children: ReactNode
}) => (
  <Base.Content value={value} className={className ?? 'pt-4'}>
    {children}
  </Base.Content>
)
