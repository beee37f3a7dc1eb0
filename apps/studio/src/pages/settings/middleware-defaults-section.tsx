import { type MiddlewareDefaults, type WorkspaceDocument, workspaceSchema, wrappedKinds } from '@stackwright/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCreateDocument, useDocument, useDocuments, useSaveDocument } from '../../api/documents.ts'
import { canEdit, useWorkspace } from '../../api/workspaces.ts'
import { useUnsavedChanges } from '../../app/use-unsaved-changes.ts'
import { MiddlewareChoice } from '../../shared/middleware-choice.tsx'
import { newId } from '../../shared/new-id.ts'
import { Button } from '../../ui/button.tsx'
import { Card, SectionTitle } from '../../ui/card.tsx'
import { toast } from '../../ui/toast.tsx'

/** The middleware around everything of the workspace that says nothing of its own. */
export function MiddlewareDefaultsSection() {
  const { t } = useTranslation()
  const documents = useDocuments('workspace')
  const record = useDocument(documents.data?.[0]?.id)
  const known = useDocuments('middleware').data
  const document = record.data?.document
  const waiting = !documents.data || !known || (documents.data.length > 0 && document?.kind !== 'workspace')
  return (
    <section aria-label={t('middleware.title')}>
      <SectionTitle className="mt-6">{t('middleware.title')}</SectionTitle>
      <Card>
        {waiting ? (
          <div aria-busy="true" className="h-24" />
        ) : known.length === 0 ? (
          <p className="p-4 text-muted">{t('middleware.empty')}</p>
        ) : (
          <Defaults
            key={record.data?.revision ?? 0}
            stored={document?.kind === 'workspace' ? document : null}
            revision={record.data?.revision ?? 0}
          />
        )}
      </Card>
    </section>
  )
}

function Defaults({ stored, revision }: { stored: WorkspaceDocument | null; revision: number }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const editable = canEdit(workspace)
  const create = useCreateDocument()
  const save = useSaveDocument()
  const before = stored?.middleware ?? {}
  const [chosen, setChosen] = useState<MiddlewareDefaults>(before)
  const dirty = JSON.stringify(chosen) !== JSON.stringify(before)
  useUnsavedChanges(dirty)
  const answered = {
    onSuccess: () => void toast.success(t('middleware.saved')),
    onError: (error: Error) => void toast.error(error.message),
  }
  const store = () => {
    if (stored) save.mutate({ document: { ...stored, middleware: chosen }, baseRevision: revision }, answered)
    else {
      const document = workspaceSchema.parse({
        kind: 'workspace',
        id: newId(),
        name: workspace.name,
        middleware: chosen,
      })
      create.mutate({ document, publish: true }, answered)
    }
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
              onChange={(use) => setChosen({ ...chosen, [kind]: use })}
            />
          </div>
        ))}
      </div>
      <div className="border-t border-line px-4 py-2.5">
        <Button
          variant="primary"
          disabled={!editable || !dirty}
          pending={create.isPending || save.isPending}
          onClick={store}
        >
          {t('common.save')}
        </Button>
      </div>
    </>
  )
}
