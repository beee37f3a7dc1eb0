import type { InputFilter, Json } from '@stackwright/language'
import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../api/catalogue.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { Menu, MenuItem } from '../ui/dropdown-menu.tsx'

const readArgument = (text: string): Json => (/^-?\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : text)

/** The checks and changes of an input or a field: trim, lower, min 8 … in their order. */
export function FilterList({
  label,
  hint,
  of: { type, list },
  filters,
  onChange,
  className,
}: {
  label: string
  hint?: string
  /** What they are put on: only those are offered that its type can have; a list can also have those that count. */
  of: { type: string; list: boolean }
  filters: readonly InputFilter[]
  onChange: (filters: InputFilter[]) => void
  className?: string
}) {
  const { t } = useTranslation()
  const known = useCatalogue().data?.inputFilters ?? []
  const fitting = known.filter(({ types }) => types.includes(type) || (list && types.includes('json')))
  const replace = (position: number, argument: number, value: Json) =>
    onChange(
      filters.map((filter, index) =>
        index === position
          ? { ...filter, arguments: Object.assign([...filter.arguments], { [argument]: value }) }
          : filter,
      ),
    )
  return (
    <fieldset className={classes('min-w-0', className)}>
      <legend className="text-[0.8125rem] font-medium">{label}</legend>
      {hint && <p className="text-sm text-muted">{hint}</p>}
      <div className="mt-1.5 flex flex-wrap items-center gap-2">
        {filters.map((filter, position) => {
          const declared = known.find(({ name }) => name === filter.name)?.arguments
          const names = declared?.map(({ name }) => name) ?? filter.arguments.map(String)
          return (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: the same check may stand twice; its place is what tells them apart
              key={position}
              className="inline-flex items-center gap-1 rounded-sm border border-line bg-surface py-0.5 pr-0.5 pl-2 font-mono text-sm"
            >
              {filter.name}
              {names.map((name, argument) => (
                <input
                  key={name}
                  aria-label={`${filter.name} ${name}`}
                  value={String(filter.arguments[argument] ?? '')}
                  onChange={(event) => replace(position, argument, readArgument(event.target.value))}
                  className="w-16 rounded-[4px] border border-line-strong bg-surface px-1"
                />
              ))}
              <button
                type="button"
                aria-label={t('tables.fields.removeCheck', { name: filter.name })}
                onClick={() => onChange(filters.filter((_, index) => index !== position))}
                className="grid size-5 place-items-center rounded-[4px] text-muted hover:bg-sunken"
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </span>
          )
        })}
        {fitting.length > 0 && (
          <Menu
            trigger={
              <Button size="sm" variant="ghost">
                <Plus aria-hidden />
                {t('tables.fields.addCheck')}
              </Button>
            }
          >
            {fitting.map((filter) => (
              <MenuItem
                key={filter.name}
                onSelect={() =>
                  onChange([...filters, { name: filter.name, arguments: filter.arguments.map(() => '' as Json) }])
                }
              >
                <span className="font-mono text-sm">{filter.name}</span>{' '}
                <span className="text-sm text-muted">{filter.summary}</span>
              </MenuItem>
            ))}
          </Menu>
        )}
      </div>
    </fieldset>
  )
}
