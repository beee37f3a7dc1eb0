import type { MiddlewareUse } from '@stackwright/language'
import { ArrowDown, ArrowUp, Layers, Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDocuments } from '../api/documents.ts'
import { useWorkspace } from '../api/workspaces.ts'
import { documentPath } from '../app/document-path.ts'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem } from '../ui/dropdown-menu.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Switch } from '../ui/switch.tsx'

type List = NonNullable<MiddlewareUse['pre']>

/** Middleware in the order in which it runs; each can be switched off here alone. */
export function MiddlewareList({
  label,
  list,
  onChange,
  disabled,
}: {
  label: string
  list: List
  onChange: (list: List) => void
  disabled: boolean
}) {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const known = useDocuments('middleware').data ?? []
  const left = known.filter(({ name }) => !list.some((use) => use.name === name))
  const move = (from: number, to: number) => {
    const use = list[from]
    if (use) onChange(list.toSpliced(from, 1).toSpliced(to, 0, use))
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-1.5">
      {disabled && list.length === 0 && <p className="py-0.75 text-muted">{t('middleware.none')}</p>}
      {list.length > 0 && (
        <ol aria-label={label} className="divide-y divide-line rounded-md border border-line">
          {list.map((use, position) => {
            const { name } = use
            const document = known.find((one) => one.name === name)
            return (
              <li key={name} className="flex items-center gap-2 py-1 pr-1 pl-2.5">
                <Layers aria-hidden className="size-4 shrink-0 text-flow" strokeWidth={1.75} />
                <span className="min-w-0 flex-1 truncate">
                  {document ? (
                    <Link to={documentPath(slug, document)} className="rounded-sm hover:underline">
                      {name}
                    </Link>
                  ) : (
                    <span className="text-bad">{t('middleware.unknown', { name })}</span>
                  )}
                </span>
                <Switch
                  aria-label={t('middleware.active', { name })}
                  disabled={disabled}
                  checked={use.active}
                  onCheckedChange={(active) => onChange(list.with(position, { ...use, active }))}
                />
                {!disabled && (
                  <>
                    <IconButton
                      size="sm"
                      quiet
                      disabled={position === 0}
                      label={t('middleware.up', { name })}
                      icon={<ArrowUp />}
                      onClick={() => move(position, position - 1)}
                    />
                    <IconButton
                      size="sm"
                      quiet
                      disabled={position === list.length - 1}
                      label={t('middleware.down', { name })}
                      icon={<ArrowDown />}
                      onClick={() => move(position, position + 1)}
                    />
                    <IconButton
                      size="sm"
                      quiet
                      label={t('middleware.remove', { name })}
                      icon={<X />}
                      onClick={() => onChange(list.toSpliced(position, 1))}
                    />
                  </>
                )}
              </li>
            )
          })}
        </ol>
      )}
      {!disabled && left.length > 0 && list.length < 32 && (
        <Menu
          trigger={
            <Button
              size="sm"
              variant="ghost"
              className="justify-self-start"
              aria-label={t('middleware.addTo', { label })}
            >
              <Plus aria-hidden />
              {t('middleware.add')}
            </Button>
          }
        >
          {left.map(({ id, name }) => (
            <MenuItem key={id} onSelect={() => onChange([...list, { name, active: true }])}>
              {name}
            </MenuItem>
          ))}
        </Menu>
      )}
    </div>
  )
}
