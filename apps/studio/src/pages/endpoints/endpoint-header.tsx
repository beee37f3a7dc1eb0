import type { DocumentRecord } from '@stackwright/contract'
import { Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../../api/workspaces.ts'
import { usePageTitle } from '../../app/page.tsx'
import { DescriptionField } from '../../editor/page/description-field.tsx'
import { DocumentMenu } from '../../editor/page/document-menu.tsx'
import { LiveBadge } from '../../editor/page/live-badge.tsx'
import { useEditor } from '../../editor/state/editor-context.tsx'
import { Popover } from '../../ui/popover.tsx'
import { AddressForm } from './address-form.tsx'
import { MethodBadge } from './method-badge.tsx'

/** Method, path, state and description. The address is changed by pressing it. */
export function EndpointHeader({ record }: { record: DocumentRecord }) {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const draft = useEditor((state) => state.draft)
  const editable = useEditor((state) => state.editable)
  const name = draft.kind === 'endpoint' ? `${draft.method} ${draft.path}` : ''
  usePageTitle(name)
  if (draft.kind !== 'endpoint') return null
  const address = (
    <>
      <MethodBadge method={draft.method} />
      <span className="min-w-0 [overflow-wrap:break-word]">{draft.path}</span>
    </>
  )
  return (
    <header>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <h1 className="-mx-1 min-w-0 text-xl font-semibold tracking-tight">
          {editable ? (
            <Popover
              label={t('editor.address.title')}
              className="w-96 max-w-[92vw]"
              trigger={
                <button
                  type="button"
                  title={t('editor.address.title')}
                  className="group/address inline-flex max-w-full items-center gap-2.5 rounded-md px-1 text-left hover:bg-sunken data-[state=open]:bg-sunken"
                >
                  {address}
                  <Pencil
                    aria-hidden
                    className="size-3.5 shrink-0 text-faint opacity-0 group-hover/address:opacity-100 group-focus-visible/address:opacity-100"
                  />
                </button>
              }
            >
              <AddressForm endpoint={draft} />
            </Popover>
          ) : (
            <span className="inline-flex items-center gap-2.5 px-1">{address}</span>
          )}
        </h1>
        <LiveBadge />
        {editable && (
          <div className="ml-auto">
            <DocumentMenu record={record} name={name} back={`/w/${slug}/endpoints`} />
          </div>
        )}
      </div>
      <DescriptionField />
    </header>
  )
}
