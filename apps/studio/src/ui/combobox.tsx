import { Command } from 'cmdk'
import { Check, ChevronDown } from 'lucide-react'
import { Popover as Base } from 'radix-ui'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from './classes.ts'
import { controlClasses } from './input.tsx'

export interface ComboboxOption {
  readonly value: string
  readonly label: string
  readonly hint?: ReactNode
  readonly icon?: ReactNode
  readonly keywords?: string[]
  readonly group?: string
}

export interface ComboboxProps {
  value: string | null
  onValueChange: (value: string) => void
  options: readonly ComboboxOption[]
  placeholder?: string
  searchPlaceholder?: string
  /** Lets what was typed stand as a value of its own; gives the line that offers it. */
  createLabel?: (typed: string) => string
  /** Called while typing, for lists that the server filters; local filtering is then off. */
  onSearch?: (typed: string) => void
  loading?: boolean
  id?: string
  'aria-label'?: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: true | undefined
  disabled?: boolean
  mono?: boolean
  className?: string
}

/** Chooses one of many with a search. */
export function Combobox({
  value,
  onValueChange,
  options,
  placeholder,
  searchPlaceholder,
  createLabel,
  onSearch,
  loading,
  disabled,
  mono,
  className,
  ...trigger
}: ComboboxProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const listId = useId()
  const chosen = options.find((option) => option.value === value)
  const choose = (next: string) => {
    onValueChange(next)
    setOpen(false)
    setTyped('')
  }
  const groups = [...new Set(options.map((option) => option.group ?? ''))]
  const canCreate = createLabel && typed.trim() && !options.some((option) => option.value === typed.trim())
  return (
    <Base.Root open={open} onOpenChange={setOpen}>
      <Base.Trigger asChild disabled={disabled}>
        <button
          type="button"
          role="combobox"
          aria-expanded={open}
          aria-controls={listId}
          {...trigger}
          className={classes(
            controlClasses,
            'flex h-8 items-center gap-2 px-2.5 text-left',
            mono && 'font-mono text-[0.8125rem]',
            className,
          )}
        >
          {chosen?.icon}
          <span className={classes('min-w-0 flex-1 truncate', !value && 'text-faint')}>
            {chosen?.label ?? value ?? placeholder ?? t('common.choose')}
          </span>
          <ChevronDown className="size-3.5 shrink-0 text-faint" aria-hidden />
        </button>
      </Base.Trigger>
      <Base.Portal>
        <Base.Content
          id={listId}
          aria-label={searchPlaceholder ?? t('common.choose')}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-60 w-(--radix-popover-trigger-width) min-w-56 overflow-hidden rounded-lg border border-line bg-surface shadow-float outline-none animate-appear"
        >
          <Command shouldFilter={!onSearch} label={searchPlaceholder ?? t('common.search')}>
            <Command.Input
              value={typed}
              onValueChange={(next) => {
                setTyped(next)
                onSearch?.(next)
              }}
              placeholder={searchPlaceholder ?? t('common.search')}
              className="h-9 w-full border-b border-line bg-transparent px-3 outline-none"
            />
            <Command.List className="max-h-72 overflow-y-auto p-1">
              <Command.Empty className="px-2 py-4 text-center text-muted">
                {loading ? t('common.loading') : t('common.nothingFound')}
              </Command.Empty>
              {groups.map((group) => (
                <Command.Group
                  key={group}
                  heading={group || undefined}
                  className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-1.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-faint"
                >
                  {options
                    .filter((option) => (option.group ?? '') === group)
                    .map((option) => (
                      <Command.Item
                        key={option.value}
                        value={option.value}
                        keywords={[option.label, ...(option.keywords ?? [])]}
                        onSelect={() => choose(option.value)}
                        className={classes(
                          'flex min-h-7.5 cursor-default items-center gap-2 rounded-sm px-2 py-1 data-[selected=true]:bg-accent-soft [&_svg]:size-4 [&_svg]:shrink-0',
                          mono && 'font-mono text-[0.8125rem]',
                        )}
                      >
                        {option.icon}
                        <span className="min-w-0 truncate">{option.label}</span>
                        {option.hint && <span className="min-w-0 truncate text-sm text-muted">{option.hint}</span>}
                        {option.value === value && <Check className="ml-auto text-accent" aria-hidden />}
                      </Command.Item>
                    ))}
                </Command.Group>
              ))}
              {canCreate && (
                <Command.Item
                  forceMount
                  value={`create ${typed}`}
                  onSelect={() => choose(typed.trim())}
                  className="flex min-h-7.5 items-center rounded-sm px-2 data-[selected=true]:bg-accent-soft"
                >
                  {createLabel(typed.trim())}
                </Command.Item>
              )}
            </Command.List>
          </Command>
        </Base.Content>
      </Base.Portal>
    </Base.Root>
  )
}
