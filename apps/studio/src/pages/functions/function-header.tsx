import type { DocumentRecord } from '@stackwright/contract'
import { functionSchema } from '@stackwright/language'
import { SquareFunction } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../../api/workspaces.ts'
import { usePageTitle } from '../../app/page.tsx'
import { DescriptionField } from '../../editor/page/description-field.tsx'
import { DocumentMenu } from '../../editor/page/document-menu.tsx'
import { LiveBadge } from '../../editor/page/live-badge.tsx'
import { useEditor, useEditorStore } from '../../editor/state/editor-context.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Popover } from '../../ui/popover.tsx'

/** Name, state and description. Steps that run the function follow a new name. */
export function FunctionHeader({ record }: { record: DocumentRecord }) {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const store = useEditorStore()
  const name = useEditor((state) => (state.draft.kind === 'function' ? state.draft.name : ''))
  const editable = useEditor((state) => state.editable)
  const [typed, setTyped] = useState<string | null>(null)
  usePageTitle(name)
  const wrong = functionSchema.shape.name.safeParse(typed ?? name).error?.issues[0]?.message
  const type = (text: string) => {
    setTyped(text)
    if (functionSchema.shape.name.safeParse(text).success)
      store.getState().edit((draft) => (draft.kind === 'function' ? { ...draft, name: text } : draft), 'name')
  }
  return (
    <header>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <SquareFunction aria-hidden className="size-5 text-flow" strokeWidth={1.75} />
        <h1 className="min-w-0 text-xl font-semibold tracking-tight [overflow-wrap:break-word]">
          {editable ? (
            <Popover
              label={t('editor.functions.rename')}
              onOpenChange={() => setTyped(null)}
              trigger={
                <button
                  type="button"
                  title={t('editor.functions.rename')}
                  className="-mx-1 rounded-md px-1 text-left hover:bg-sunken data-[state=open]:bg-sunken"
                >
                  {name}
                </button>
              }
            >
              <Field label={t('common.name')} hint={t('editor.functions.renameHint')} error={wrong}>
                {(control) => (
                  <Input {...control} value={typed ?? name} onChange={(event) => type(event.target.value)} />
                )}
              </Field>
            </Popover>
          ) : (
            name
          )}
        </h1>
        <LiveBadge />
        {editable && (
          <div className="ml-auto">
            <DocumentMenu record={record} name={name} back={`/w/${slug}/functions`} />
          </div>
        )}
      </div>
      <DescriptionField />
    </header>
  )
}
