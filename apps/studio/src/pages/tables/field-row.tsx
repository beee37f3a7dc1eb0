import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { type Field, fieldTypeNames, type TableDocument } from '@stackwright/language'
import { ArrowDown, ArrowUp, ChevronDown, Ellipsis, GripVertical, KeyRound, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../../api/catalogue.ts'
import { classes } from '../../ui/classes.ts'
import { Menu, MenuItem } from '../../ui/dropdown-menu.tsx'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { FieldDetails } from './field-details.tsx'
import { changeType, isUnique, moveField, removeField, updateField } from './table-edits.ts'
import type { UpdateTable } from './use-table-draft.ts'

export interface FieldRowProps {
  table: TableDocument
  field: Field
  position: number
  update: UpdateTable
  editable: boolean
  /** Just added: its name is selected to be typed over. */
  fresh: boolean
  open: boolean
  onToggle: () => void
  mistake: string | undefined
}

const keyTypes = ['int', 'uuid']

export function FieldRow({ table, field, position, update, editable, fresh, open, onToggle, mistake }: FieldRowProps) {
  const { t } = useTranslation()
  const fieldTypes = useCatalogue().data?.fieldTypes ?? []
  const isKey = position === 0
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: field.id,
    disabled: isKey || !editable,
  })
  const names: readonly string[] = isKey ? keyTypes : fieldTypeNames
  const types = fieldTypes.filter(({ name }) => names.includes(name))
  const { name } = field
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={classes('bg-surface first:rounded-t-lg', isDragging && 'relative z-10 shadow-float')}
    >
      <div className="flex items-center gap-2 px-2 py-1.5">
        {isKey ? (
          <span className="grid size-6 shrink-0 place-items-center text-security" title={t('tables.fields.key')}>
            <KeyRound aria-hidden className="size-4" />
            <span className="sr-only">{t('tables.fields.key')}</span>
          </span>
        ) : (
          <button
            type="button"
            ref={setActivatorNodeRef}
            {...attributes}
            {...listeners}
            aria-label={t('tables.fields.move', { name })}
            className="grid size-6 shrink-0 cursor-grab touch-none place-items-center rounded-md text-faint hover:bg-sunken"
          >
            <GripVertical aria-hidden className="size-4" />
          </button>
        )}
        <Input
          mono
          aria-label={t('tables.fields.nameOf', { name })}
          aria-invalid={mistake ? true : undefined}
          autoFocus={fresh}
          onFocus={(event) => fresh && event.target.select()}
          disabled={isKey}
          value={name}
          onChange={(event) => update((current) => updateField(current, field.id, { name: event.target.value }))}
          className="max-w-60 min-w-28"
        />
        <Select
          aria-label={t('tables.fields.typeOf', { name })}
          value={field.type}
          disabled={!editable}
          onValueChange={(type) => update((current) => changeType(current, field.id, type))}
          options={types.map((type) => ({
            value: type.name as Field['type'],
            label: type.title,
            icon: <Icon name={type.icon} />,
          }))}
          placeholder={field.type}
          className="max-w-44 min-w-32"
        />
        <div className="flex min-w-0 flex-1 flex-wrap gap-x-2.5 text-sm text-muted max-lg:hidden">
          {flags(table, field).map((flag) => (
            <span key={flag}>{t(`tables.fields.flag.${flag}`)}</span>
          ))}
          {field.table && <span className="truncate font-mono">→ {field.table}</span>}
          {field.values && <span className="truncate font-mono">{field.values.join(' · ')}</span>}
        </div>
        <IconButton
          size="sm"
          label={t('tables.fields.open', { name })}
          aria-expanded={open}
          icon={<ChevronDown className={classes('transition-transform duration-100', open && 'rotate-180')} />}
          onClick={onToggle}
          className="ml-auto"
        />
        {editable && (
          <Menu
            align="end"
            trigger={
              <IconButton
                quiet
                size="sm"
                label={t('tables.fields.menu', { name })}
                icon={<Ellipsis />}
                disabled={isKey}
              />
            }
          >
            <MenuItem
              icon={<ArrowUp />}
              disabled={position <= 1}
              onSelect={() => update((current) => moveField(current, field.id, position - 1))}
            >
              {t('tables.fields.up')}
            </MenuItem>
            <MenuItem
              icon={<ArrowDown />}
              disabled={position === table.fields.length - 1}
              onSelect={() => update((current) => moveField(current, field.id, position + 1))}
            >
              {t('tables.fields.down')}
            </MenuItem>
            <MenuItem danger icon={<Trash2 />} onSelect={() => update((current) => removeField(current, field.id))}>
              {t('tables.fields.remove')}
            </MenuItem>
          </Menu>
        )}
      </div>
      {mistake && (
        <p role="alert" className="px-10 pb-2 text-sm text-bad">
          {mistake}
        </p>
      )}
      {open && <FieldDetails table={table} field={field} isKey={isKey} update={update} editable={editable} />}
    </li>
  )
}

function flags(table: TableDocument, field: Field) {
  return (
    [
      ['list', field.list],
      ['required', field.required],
      ['nullable', field.nullable],
      ['unique', isUnique(table, field.name)],
      ['private', field.visibility === 'private'],
      ['internal', field.visibility === 'internal'],
      ['sensitive', field.sensitive],
    ] as const
  )
    .filter(([, on]) => on)
    .map(([flag]) => flag)
}
