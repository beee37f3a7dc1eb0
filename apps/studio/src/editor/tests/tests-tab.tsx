import { FlaskConical, Play, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRunTests } from '../../api/tests.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { TestLine } from '../../shared/tests/test-line.tsx'
import { TestSummary } from '../../shared/tests/test-summary.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'
import { useDefinitions } from '../state/use-definitions.ts'
import { AddTestDialog } from './add-test-dialog.tsx'
import { testsOf, withTests } from './tests-of.ts'

/** The unit tests of what is in the editor: run as it stands there, saved or not. */
export function TestsTab({ onEditAsText }: { onEditAsText: () => void }) {
  const { t } = useTranslation()
  const store = useEditorStore()
  const document = useEditor((state) => state.draft)
  const editable = useEditor((state) => state.editable)
  const { functions } = useDefinitions()
  const [adding, setAdding] = useState(false)
  const running = useRunTests()
  const tests = testsOf(document)
  const resultOf = (id: string) => running.data?.results.find((result) => result.id === `${document.id}/${id}`)
  const run = (ids?: string[]) => running.mutate({ document, ...(ids && { tests: ids }) })
  const add = editable && (
    <Button onClick={() => setAdding(true)}>
      <Plus aria-hidden />
      {t('tests.tab.add')}
    </Button>
  )
  return (
    <div className="grid gap-3">
      <AddTestDialog open={adding} onOpenChange={setAdding} />
      {tests.length === 0 ? (
        <EmptyState icon={<FlaskConical />} title={t('tests.tab.emptyTitle')} action={add}>
          {t('tests.tab.emptyHint')}
        </EmptyState>
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-2">
            <p className="min-w-0 flex-1 text-muted">{t('tests.tab.hint')}</p>
            {editable && (
              <>
                <Button onClick={onEditAsText}>{t('tests.tab.edit')}</Button>
                {add}
                <Button variant="primary" pending={running.isPending} onClick={() => run()}>
                  <Play aria-hidden />
                  {t('tests.tab.runAll')}
                </Button>
              </>
            )}
          </div>
          {running.error && <LoadProblem error={running.error} retry={() => run()} />}
          {running.data && <TestSummary report={running.data} />}
          <ul className="grid gap-2">
            {tests.map((test) => (
              <TestLine
                key={test.id}
                name={test.name}
                result={resultOf(test.id)}
                titleOf={(name) => functions.get(name)?.title ?? name}
                actions={
                  editable && (
                    <>
                      <IconButton
                        quiet
                        size="sm"
                        icon={<Play />}
                        label={t('tests.runOne', { name: test.name })}
                        onClick={() => run([`${document.id}/${test.id}`])}
                      />
                      <IconButton
                        quiet
                        size="sm"
                        icon={<Trash2 />}
                        label={t('tests.tab.remove', { name: test.name })}
                        onClick={() =>
                          store.getState().edit((current) =>
                            withTests(
                              current,
                              testsOf(current).filter(({ id }) => id !== test.id),
                            ),
                          )
                        }
                      />
                    </>
                  )
                }
              />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
