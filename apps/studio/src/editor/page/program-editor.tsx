import type { DocumentRecord } from '@stackwright/contract'
import type { ProgramKind } from '@stackwright/language'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { SidePanel, TopBarActions } from '../../app/slots.tsx'
import { useUnsavedChanges } from '../../app/use-unsaved-changes.ts'
import { ConflictDialog } from '../../shared/conflict-dialog.tsx'
import { JsonView } from '../../shared/json-view.tsx'
import { TabPanel, Tabs } from '../../ui/tabs.tsx'
import { isWrapped, MiddlewareCard } from '../middleware/middleware-card.tsx'
import { RequestCard } from '../request/request-card.tsx'
import { ResponseCard } from '../response/response-card.tsx'
import { RunPanel } from '../run/run-panel.tsx'
import { StackEditor } from '../stack/stack-editor.tsx'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'
import { useCheck } from '../state/use-check.ts'
import { canHaveTests } from '../tests/tests-of.ts'
import { TestsTab } from '../tests/tests-tab.tsx'
import { DocsTab } from './docs-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { ProblemSummary } from './problem-summary.tsx'
import { PublishActions } from './publish-actions.tsx'
import { SaveState } from './save-state.tsx'
import { ScriptTab } from './script-tab.tsx'
import { useEditorCommands } from './use-editor-commands.tsx'
import { useEditorKeys } from './use-editor-keys.ts'
import { useSaving } from './use-saving.ts'

/** Kinds of programs that nobody gives inputs, or whose inputs are always the same. */
const inputless: ReadonlySet<ProgramKind> = new Set(['task', 'workflow_test', 'table_trigger'])
/** Kinds of programs whose answer nobody gets. */
const silent: ReadonlySet<ProgramKind> = new Set(['task', 'workflow_test', 'table_trigger'])

const tabNames = ['build', 'script', 'tests', 'history', 'docs', 'json'] as const
type TabName = (typeof tabNames)[number]

/** Request, steps and response in one column; what runs stands at the right. */
export function ProgramEditor({
  header,
  settings,
  record,
}: {
  header: ReactNode
  settings: ReactNode
  record: DocumentRecord
}) {
  const { t } = useTranslation()
  const store = useEditorStore()
  const dirty = useEditor((state) => state.dirty)
  const draft = useEditor((state) => state.draft)
  const editable = useEditor((state) => state.editable)
  const saving = useSaving()
  const [parameters, setParameters] = useSearchParams()
  const wanted = parameters.get('tab') as TabName
  const tab = tabNames.includes(wanted) ? wanted : 'build'
  const choose = (next: TabName) => setParameters(next === 'build' ? {} : { tab: next }, { replace: true })
  useCheck()
  useUnsavedChanges(dirty)
  useEditorKeys(saving)
  useEditorCommands(saving)
  return (
    <div data-editor className="mx-auto max-w-206 px-8 pt-4.5 pb-24 max-xl:px-5">
      {editable && (
        <TopBarActions>
          <PublishActions saving={saving} />
        </TopBarActions>
      )}
      {header}
      <Tabs
        value={tab}
        onValueChange={choose}
        label={t('editor.tabs.label')}
        state={<SaveState saving={saving} />}
        className="mt-3.5"
        tabs={tabNames
          .filter((name) => name !== 'tests' || canHaveTests(draft))
          .map((name) => ({ value: name, label: t(`editor.tabs.${name}`) }))}
      >
        <TabPanel value="build">
          <ProblemSummary />
          {settings && !inputless.has(draft.kind) ? <div className="mb-4.5">{settings}</div> : settings}
          {!inputless.has(draft.kind) && <RequestCard />}
          <StackEditor />
          {!silent.has(draft.kind) && <ResponseCard />}
          {isWrapped(draft) && <MiddlewareCard document={draft} />}
        </TabPanel>
        <TabPanel value="script">
          <ScriptTab />
        </TabPanel>
        <TabPanel value="tests">
          <TestsTab onEditAsText={() => choose('script')} />
        </TabPanel>
        <TabPanel value="history">
          <HistoryTab
            record={record}
            onRestore={(document) => {
              store.getState().edit((current) => (document.kind === current.kind ? document : current))
              choose('build')
            }}
          />
        </TabPanel>
        <TabPanel value="docs">
          <DocsTab />
        </TabPanel>
        <TabPanel value="json">
          <JsonView record={record} />
        </TabPanel>
      </Tabs>
      {tab === 'build' && (
        <SidePanel>
          <RunPanel />
        </SidePanel>
      )}
      <ConflictDialog
        conflict={saving.conflict}
        mine={draft}
        onLoadTheirs={saving.loadTheirs}
        onOverwrite={saving.overwrite}
        onClose={saving.closeConflict}
      />
    </div>
  )
}
