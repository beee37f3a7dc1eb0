import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDocuments } from '../../api/documents.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/dropdown-menu.tsx'
import { ExpressionText } from '../expression/expression-text.tsx'
import { useEditor } from '../state/editor-context.tsx'
import { AddonFields } from './addon-fields.tsx'
import { type AddonRow, readAddons, writeAddons } from './addon-uses.ts'
import type { ArgumentControlProps } from './argument-control-props.ts'

/** The addons whose results a step puts into each record it finds. */
export function AddonsControl({ step, value, onChange, label, id, describedBy }: ArgumentControlProps) {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const editable = useEditor((state) => state.editable)
  const addons = useDocuments('addon').data ?? []
  const rows = readAddons(value)
  if (rows === null)
    return (
      <ExpressionText
        {...{ value, onChange, id, describedBy }}
        scope={{ step: step.id }}
        label={id ? undefined : label}
      />
    )
  const write = (next: readonly AddonRow[]) => onChange(writeAddons(next))
  return (
    <fieldset
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.5"
    >
      {rows.map((row, position) => (
        <AddonFields
          // biome-ignore lint/suspicious/noArrayIndexKey: one addon may be used twice; a row is its place
          key={position}
          step={step}
          row={row}
          onChange={(changed) => write(rows.with(position, changed))}
          onRemove={() => write(rows.toSpliced(position, 1))}
        />
      ))}
      {editable &&
        (addons.length > 0 ? (
          <Menu
            trigger={
              <Button size="sm" variant="ghost" className="justify-self-start">
                <Plus aria-hidden />
                {t('editor.addon.add')}
              </Button>
            }
          >
            {addons.map(({ id: addon, name, description }) => (
              <MenuItem
                key={addon}
                onSelect={() => write([...rows, { name, as: `_${name.replace(/\W+/g, '_')}`, input: [], rest: [] }])}
              >
                {name} <span className="text-sm text-muted">{description}</span>
              </MenuItem>
            ))}
          </Menu>
        ) : (
          <p className="pt-1.75 text-sm text-muted">
            {t('editor.addon.none')}{' '}
            <Link className="text-accent underline" to={`/w/${slug}/addons?new`}>
              {t('editor.addon.make')}
            </Link>
          </p>
        ))}
    </fieldset>
  )
}
