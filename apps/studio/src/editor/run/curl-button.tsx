import type { Json } from '@stackwright/language'
import { Terminal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDocuments } from '../../api/documents.ts'
import { useDebugToken } from '../../api/runs.ts'
import { copyText } from '../../shared/copy-text.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { useEditorStore } from '../state/editor-context.tsx'
import { curlCommand } from './curl.ts'
import type { ChosenUser } from './use-run.ts'

/** Copies the command that calls the published endpoint with the inputs and the user of the panel. */
export function CurlButton({ input, user }: { input: () => Record<string, Json>; user: ChosenUser | null }) {
  const { t } = useTranslation()
  const store = useEditorStore()
  const groups = useDocuments('api_group').data ?? []
  const token = useDebugToken()
  const copy = async () => {
    const { draft, base, dirty } = store.getState()
    if (draft.kind !== 'endpoint') return
    const canonical = groups.find(({ name }) => name === draft.group)?.canonical
    if (!canonical) return toast.error(t('editor.curl.noGroup', { name: draft.group }))
    try {
      const command = curlCommand({
        endpoint: draft,
        origin: window.location.origin,
        canonical,
        input: input(),
        token: user ? (await token.mutateAsync(user)).token : undefined,
      })
      if (!(await copyText(command))) return toast.error(t('common.copyFailed'))
      const detail =
        base.publishedRevision === null
          ? t('editor.curl.neverPublished')
          : dirty || base.publishedRevision !== base.revision
            ? t('editor.curl.differs')
            : user
              ? t('editor.curl.token')
              : undefined
      toast.success(t('editor.curl.copied'), detail ? { detail } : undefined)
    } catch (error) {
      toast.error(error instanceof SyntaxError ? t('editor.run.badJson') : (error as Error).message)
    }
  }
  return (
    <Button onClick={copy} pending={token.isPending}>
      <Terminal aria-hidden className="max-xl:hidden" />
      {t('editor.curl.copy')}
    </Button>
  )
}
