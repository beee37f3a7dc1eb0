import { getDocument } from '@stackwright/contract'
import { useQueries } from '@tanstack/react-query'
import { LockKeyhole, LockKeyholeOpen } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { call } from '../../api/client.ts'
import { useDocuments } from '../../api/documents.ts'
import { keys } from '../../api/keys.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'

/** The first line of a request: whether anyone may call, or only users of a table. */
export function AuthenticationToggle() {
  const { t } = useTranslation()
  const id = useId()
  const { slug } = useWorkspace()
  const store = useEditorStore()
  const editable = useEditor((state) => state.editable)
  const table = useEditor((state) => (state.draft.kind === 'endpoint' ? state.draft.authentication : null))
  const problem = useEditor((state) => state.problems.find(({ path }) => path === 'authentication')?.message)
  const tables = useUserTables()
  const set = (authentication: string | null) =>
    store.getState().edit((draft) => (draft.kind === 'endpoint' ? { ...draft, authentication } : draft))
  const offered = [...new Set([...tables, ...(table === null ? [] : [table])])]
  const Lock = table === null ? LockKeyholeOpen : LockKeyhole
  return (
    <div className="grid gap-2">
      <div className="flex min-h-7 flex-wrap items-center gap-2.5">
        <Lock aria-hidden className={table === null ? 'size-4 text-muted' : 'size-4 text-security'} />
        <label htmlFor={id} className="font-medium">
          {t('editor.authentication.label')}
        </label>
        <span className="text-muted">
          {table === null
            ? t('editor.authentication.anyone')
            : offered.length > 1
              ? t('editor.authentication.only')
              : t('editor.authentication.onlyOf', { table })}
        </span>
        {table !== null && offered.length > 1 && (
          <Select
            aria-label={t('editor.authentication.table')}
            size="sm"
            mono
            className="w-auto!"
            disabled={!editable}
            value={table}
            onValueChange={set}
            options={offered.map((name) => ({ value: name, label: name }))}
          />
        )}
        <Switch
          id={id}
          className="ml-auto"
          checked={table !== null}
          disabled={!editable || offered.length === 0}
          onCheckedChange={(on) => set(on ? (offered[0] ?? null) : null)}
        />
      </div>
      {offered.length === 0 && (
        <p className="text-sm text-muted">
          {t('editor.authentication.noTable')}{' '}
          <Link to={`/w/${slug}/tables?new=users`} className="text-accent underline underline-offset-2">
            {t('editor.authentication.makeTable')}
          </Link>
        </p>
      )}
      {problem && <Notice tone="bad">{problem}</Notice>}
    </div>
  )
}

/** Names of the tables with authentication on. */
export function useUserTables(): readonly string[] {
  const { id: workspace } = useWorkspace()
  const tables = useDocuments('table').data ?? []
  return useQueries({
    queries: tables.map(({ id: document }) => ({
      queryKey: keys.document(workspace, document),
      queryFn: ({ signal }: { signal: AbortSignal }) => call(getDocument, { params: { workspace, document }, signal }),
    })),
    combine: (answers) =>
      answers.flatMap(({ data }) =>
        data?.document.kind === 'table' && data.document.authentication ? [data.document.name] : [],
      ),
  })
}
