import type { DocumentRecord } from '@stackwright/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../../api/workspaces.ts'
import { folderOf } from '../../app/document-path.ts'
import { kindIcons } from '../../app/kind-icons.ts'
import { usePageTitle } from '../../app/page.tsx'
import { DescriptionField } from '../../editor/page/description-field.tsx'
import { DocumentMenu } from '../../editor/page/document-menu.tsx'
import { LiveBadge } from '../../editor/page/live-badge.tsx'
import { useEditor, useEditorStore } from '../../editor/state/editor-context.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Popover } from '../../ui/popover.tsx'
import { type NamedKind, nameMistake } from './program-kinds.ts'

/** Name, state and description. What refers to it follows a new name. */
export function ProgramHeader({ kind, record }: { kind: NamedKind; record: DocumentRecord }) {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const store = useEditorStore()
  const name = useEditor((state) => (state.draft.kind === 'endpoint' ? '' : state.draft.name))
  const editable = useEditor((state) => state.editable)
  const [typed, setTyped] = useState<string | null>(null)
  usePageTitle(name)
  const wrong = nameMistake(typed ?? name)
  const Icon = kindIcons[kind]
  const type = (text: string) => {
    setTyped(text)
    if (!nameMistake(text))
      store.getState().edit((draft) => (draft.kind === 'endpoint' ? draft : { ...draft, name: text }), 'name')
  }
  return (
    <header>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Icon aria-hidden className="size-5 text-flow" strokeWidth={1.75} />
        <h1 className="min-w-0 text-xl font-semibold tracking-tight [overflow-wrap:break-word]">
          {editable ? (
            <Popover
              label={t('programs.rename')}
              onOpenChange={() => setTyped(null)}
              trigger={
                <button
                  type="button"
                  title={t('programs.rename')}
                  className="-mx-1 rounded-md px-1 text-left hover:bg-sunken data-[state=open]:bg-sunken"
                >
                  {name}
                </button>
              }
            >
              <Field label={t('common.name')} hint={t('programs.renameHint')} error={wrong}>
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
            <DocumentMenu record={record} name={name} back={`/w/${slug}/${folderOf(kind)}`} />
          </div>
        )}
      </div>
      <DescriptionField />
    </header>
  )
}
