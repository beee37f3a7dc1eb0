import type { TestCase } from '@stackwright/contract'
import { FlaskConical, Play, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useCatalogue } from '../../api/catalogue.ts'
import { useRunTests, useTests } from '../../api/tests.ts'
import { canEdit, useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Page } from '../../app/page.tsx'
import { TestLine } from '../../shared/tests/test-line.tsx'
import { TestSummary } from '../../shared/tests/test-summary.tsx'
import { Button } from '../../ui/button.tsx'
import { SectionTitle } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { CreateProgramDialog } from '../programs/create-program-dialog.tsx'

/** Every test of the workspace, and how it went. */
export function TestsPage() {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const tests = useTests()
  const functions = useCatalogue().data?.functions
  const running = useRunTests()
  const [parameters, setParameters] = useSearchParams()
  const [shown, setShown] = useState('all')
  const tags = [...new Set(tests.data?.flatMap((test) => test.tags))].sort()
  const selected = (tests.data ?? []).filter((test) => isShown(test, shown))
  const run = (ids: readonly TestCase[]) => running.mutate({ tests: ids.map(({ id }) => id) })
  const resultOf = ({ id }: TestCase) => running.data?.results.find((result) => result.id === id)
  const titleOf = (name: string) => functions?.find((each) => each.name === name)?.title ?? name
  const editable = canEdit(workspace)
  const create = editable && (
    <Button onClick={() => setParameters({ new: '' })}>
      <Plus aria-hidden />
      {t('programs.workflow_test.create')}
    </Button>
  )
  return (
    <Page
      title={t('tests.title')}
      hint={t('tests.hint')}
      actions={
        tests.data?.length ? (
          <>
            <Select
              aria-label={t('tests.show')}
              value={shown}
              onValueChange={setShown}
              options={[
                { value: 'all', label: t('tests.all') },
                { value: 'kind unit', label: t('tests.kinds.unit') },
                { value: 'kind workflow', label: t('tests.kinds.workflow') },
                ...tags.map((tag) => ({ value: `tag ${tag}`, label: t('tests.tag', { tag }) })),
              ]}
              className="w-44!"
            />
            {create}
            {editable && (
              <Button variant="primary" pending={running.isPending} onClick={() => run(selected)}>
                <Play aria-hidden />
                {shown === 'all' ? t('tests.run') : t('tests.tab.runAll')}
              </Button>
            )}
          </>
        ) : undefined
      }
    >
      {editable && parameters.get('new') !== null && (
        <CreateProgramDialog kind="workflow_test" onClose={() => setParameters({}, { replace: true })} />
      )}
      {tests.error ? (
        <LoadProblem error={tests.error} retry={() => tests.refetch()} />
      ) : !tests.data ? (
        <SkeletonList label={t('common.loading')} rows={8} />
      ) : tests.data.length === 0 ? (
        <EmptyState icon={<FlaskConical />} title={t('tests.emptyTitle')} action={create}>
          {t('tests.emptyHint')}
        </EmptyState>
      ) : (
        <div className="grid gap-5">
          {running.error && <LoadProblem error={running.error} retry={() => run(selected)} />}
          {running.data && <TestSummary report={running.data} />}
          {(['workflow', 'unit'] as const).map((kind) => {
            const ofKind = selected.filter((test) => test.kind === kind)
            if (ofKind.length === 0) return null
            return (
              <section key={kind}>
                <SectionTitle>{t(`tests.kinds.${kind}`)}</SectionTitle>
                <ul className="grid gap-2">
                  {ofKind.map((test) => (
                    <TestLine
                      key={test.id}
                      name={<TestName test={test} slug={workspace.slug} />}
                      result={resultOf(test)}
                      titleOf={titleOf}
                      actions={
                        editable && (
                          <IconButton
                            quiet
                            size="sm"
                            icon={<Play />}
                            label={t('tests.runOne', { name: test.name })}
                            onClick={() => run([test])}
                          />
                        )
                      }
                    />
                  ))}
                </ul>
              </section>
            )
          })}
        </div>
      )}
    </Page>
  )
}

function isShown({ kind, tags }: TestCase, shown: string): boolean {
  if (shown === 'all' || shown === `kind ${kind}`) return true
  return tags.some((tag) => shown === `tag ${tag}`)
}

/** A unit test leads to the document it stands in, a workflow test to itself. */
function TestName({ test: { name, kind, document }, slug }: { test: TestCase; slug: string }) {
  const path = documentPath(slug, document)
  return (
    <>
      {kind === 'unit' && <span className="text-muted">{document.name} · </span>}
      <Link to={kind === 'unit' ? `${path}?tab=tests` : path} className="hover:underline">
        {name}
      </Link>
    </>
  )
}
