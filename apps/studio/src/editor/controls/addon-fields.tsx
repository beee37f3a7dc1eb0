import { reference, type Step } from '@stackwright/language'
import { Puzzle, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDocument, useDocuments } from '../../api/documents.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Input } from '../../ui/input.tsx'
import { useEditor } from '../state/editor-context.tsx'
import type { AddonRow } from './addon-uses.ts'
import { ObjectFields } from './object-fields.tsx'

/** One addon of a step: its inputs, where `$output` is the record, and the field that its result goes into. */
export function AddonFields({
  step,
  row,
  onChange,
  onRemove,
}: {
  step: Step
  row: AddonRow
  onChange: (row: AddonRow) => void
  onRemove: () => void
}) {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const editable = useEditor((state) => state.editable)
  const summary = useDocuments('addon').data?.find(({ name }) => name === row.name)
  const document = useDocument(summary?.id).data?.document
  const inputs = document?.kind === 'addon' ? document.inputs : []
  const { name } = row
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2 rounded-md border border-line bg-sunken/60 p-2">
      <div className="flex min-w-0 items-center gap-2">
        <Puzzle aria-hidden className="size-4 shrink-0 text-data" strokeWidth={1.75} />
        <span className="min-w-0 flex-1 truncate font-medium">
          {summary ? (
            <Link to={documentPath(slug, summary)} className="rounded-sm hover:underline">
              {name}
            </Link>
          ) : (
            name
          )}
        </span>
        {editable && (
          <IconButton size="sm" quiet label={t('editor.addon.remove', { name })} icon={<X />} onClick={onRemove} />
        )}
      </div>
      <ObjectFields
        label={t('editor.addon.input', { name })}
        entries={row.input}
        offered={inputs.map((input) => ({ name: input.name, type: input.type, required: input.required }))}
        scope={{ step: step.id }}
        start={reference('var', 'output', 'id')}
        startOf={(key) => reference('var', 'output', key)}
        onChange={(input) => onChange({ ...row, input })}
      />
      <Field inline label={t('editor.addon.as')} hint={t('editor.addon.asHint')}>
        {(control) => (
          <Input
            {...control}
            mono
            readOnly={!editable}
            value={row.as}
            onChange={({ target }) => onChange({ ...row, as: target.value.trim() })}
          />
        )}
      </Field>
    </div>
  )
}
