import type { Index, TableDocument } from '@stackwright/language'
import { ArrowDownNarrowWide, ArrowDownWideNarrow, ListTree, Plus, Trash2, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../shared/new-id.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Menu, MenuItem } from '../../ui/dropdown-menu.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import type { UpdateTable } from './use-table-draft.ts'

export function IndexesTab({
  table,
  update,
  editable,
}: {
  table: TableDocument
  update: UpdateTable
  editable: boolean
}) {
  const { t } = useTranslation()
  const add = editable && (
    <Button
      onClick={() =>
        update((current) => ({
          ...current,
          indexes: [
            ...current.indexes,
            { id: newId(), type: 'btree', fields: [{ name: current.fields[1]?.name ?? 'id', order: 'asc' }] },
          ],
        }))
      }
    >
      <Plus aria-hidden />
      {t('tables.indexes.add')}
    </Button>
  )
  return (
    <div className="mx-auto grid max-w-4xl gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-muted">{t('tables.indexes.hint')}</p>
        {table.indexes.length > 0 && add}
      </div>
      {table.indexes.length === 0 ? (
        <EmptyState icon={<ListTree />} title={t('tables.indexes.empty')} action={add} />
      ) : (
        <Card>
          <ul className="divide-y divide-line">
            {table.indexes.map((index) => (
              <IndexRow key={index.id} table={table} index={index} update={update} editable={editable} />
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}

function IndexRow({
  table,
  index,
  update,
  editable,
}: {
  table: TableDocument
  index: Index
  update: UpdateTable
  editable: boolean
}) {
  const { t } = useTranslation()
  const change = (part: Partial<Index> | null) =>
    update((current) => ({
      ...current,
      indexes: current.indexes.flatMap((other) =>
        other.id !== index.id ? [other] : part ? [{ ...other, ...part }] : [],
      ),
    }))
  const free = table.fields.filter((field) => !index.fields.some(({ name }) => name === field.name))
  return (
    <li className="flex flex-wrap items-center gap-2 px-3 py-2.5">
      <Select
        aria-label={t('tables.indexes.type')}
        value={index.type}
        disabled={!editable}
        onValueChange={(type) => change({ type })}
        options={(['btree', 'unique'] as const).map((value) => ({ value, label: t(`tables.indexes.${value}`) }))}
        className="max-w-52"
      />
      {index.fields.map((entry) => {
        const { name, order } = entry
        return (
          <span
            key={name}
            className="inline-flex h-7.5 items-center gap-0.5 rounded-md border border-line bg-sunken pl-2.5 font-mono text-[0.8125rem]"
          >
            {name}
            <IconButton
              size="sm"
              disabled={!editable}
              label={`${t('tables.indexes.order', { name })}: ${t(`tables.indexes.${order}`)}`}
              icon={order === 'asc' ? <ArrowDownNarrowWide /> : <ArrowDownWideNarrow />}
              onClick={() =>
                change({
                  fields: index.fields.map((other) =>
                    other === entry ? { ...other, order: order === 'asc' ? 'desc' : 'asc' } : other,
                  ),
                })
              }
            />
            {index.fields.length > 1 && (
              <IconButton
                size="sm"
                disabled={!editable}
                label={t('tables.indexes.removeField', { name })}
                icon={<X />}
                onClick={() => change({ fields: index.fields.filter((other) => other !== entry) })}
              />
            )}
          </span>
        )
      })}
      {editable && free.length > 0 && (
        <Menu
          trigger={
            <Button size="sm" variant="ghost">
              <Plus aria-hidden />
              {t('tables.indexes.addField')}
            </Button>
          }
        >
          {free.map(({ name }) => (
            <MenuItem key={name} onSelect={() => change({ fields: [...index.fields, { name, order: 'asc' }] })}>
              <span className="font-mono text-sm">{name}</span>
            </MenuItem>
          ))}
        </Menu>
      )}
      {editable && (
        <IconButton
          label={t('tables.indexes.remove')}
          icon={<Trash2 />}
          onClick={() => change(null)}
          className="ml-auto"
        />
      )}
    </li>
  )
}
