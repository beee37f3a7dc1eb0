import type { DocumentRecord } from '@stackwright/contract'
import { type MiddlewareDefaults, type WorkspaceDocument, workspaceSchema, wrappedKinds } from '@stackwright/language'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCreateDocument } from '../../api/documents.ts'
import { canEdit, useWorkspace } from '../../api/workspaces.ts'
import { useUnsavedChanges } from '../../app/use-unsaved-changes.ts'
import { MiddlewareChoice } from '../../shared/middleware-choice.tsx'
import { newId } from '../../shared/new-id.ts'
import { useDocumentSaving } from '../../shared/use-document-saving.tsx'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'

export type WorkspaceRecord = DocumentRecord & { readonly document: WorkspaceDocument }

/** Middleware by kind of program, as the workspace's own document has it; null: there is no such document yet. */
export function MiddlewareDefaultsForm({ stored }: { stored: WorkspaceRecord | null }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const editable = canEdit(workspace)
  const create = useCreateDocument()
  const fresh = useMemo(
    () => workspaceSchema.parse({ kind: 'workspace', id: newId(), name: workspace.name }),
    [workspace.name],
  )
  const [kept, setKept] = useState<{ chosen: MiddlewareDefaults; base: WorkspaceRecord | null } | null>(null)
  // An edit that was taken back gives way to what somebody else has saved meanwhile.
  const edited =
    kept && JSON.stringify(kept.chosen) !== JSON.stringify(kept.base?.document.middleware ?? {}) ? kept : null
  const base = edited ? edited.base : stored
  const before = base?.document ?? fresh
  const chosen = edited?.chosen ?? before.middleware
  const dirty = edited !== null
  useUnsavedChanges(dirty)
  const mine = useMemo(() => ({ ...before, middleware: chosen }), [before, chosen])
  const onTheirs = useCallback(() => setKept(null), [])
  const onSaved = useCallback(
    (saved: DocumentRecord, sent: WorkspaceDocument) => {
      // What was chosen while the save was under way stays an edit, of what was saved.
      setKept((now) =>
        now && now.chosen !== sent.middleware ? { chosen: now.chosen, base: saved as WorkspaceRecord } : null,
      )
      toast.success(t('middleware.saved'))
    },
    [t],
  )
  const { save, pending, question } = useDocumentSaving(mine, { onSaved, onTheirs })
  const store = () => {
    if (base) save(base.revision)
    else
      create.mutate(
        { document: mine, publish: true },
        { onSuccess: (saved) => onSaved(saved, mine), onError: (error) => void toast.error(error.message) },
      )
  }
  return (
    <>
      <div className="grid gap-5 p-4">
        <p className="text-muted">{t('middleware.hint')}</p>
        {wrappedKinds.map((kind) => (
          <div key={kind} className="grid gap-2">
            <h3 className="font-medium">{t(`middleware.kinds.${kind}`)}</h3>
            <MiddlewareChoice
              of={t(`middleware.kinds.${kind}`)}
              around="nothing"
              disabled={!editable}
              value={chosen[kind] ?? { pre: null, post: null }}
              onChange={(use) => setKept({ chosen: { ...chosen, [kind]: use }, base })}
            />
          </div>
        ))}
      </div>
      <div className="flex gap-2 border-t border-line px-4 py-2.5">
        <Button variant="primary" disabled={!editable || !dirty} pending={create.isPending || pending} onClick={store}>
          {t('common.save')}
        </Button>
        {dirty && <Button onClick={() => setKept(null)}>{t('common.discard')}</Button>}
      </div>
      {question}
    </>
  )
}
