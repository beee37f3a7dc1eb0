import type { TestResult } from '@stackwright/contract'
import { Circle, CircleCheck, CircleX } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { CodeBlock } from '../../ui/code-block.tsx'
import { formatDuration } from '../format.ts'
import { jsonText } from '../json-text.ts'
import { TestFailureView } from './test-failure.tsx'
import { TestTrace } from './test-trace.tsx'

/** One test: its name, how it went, and if it has failed, why. */
export function TestLine({
  name,
  result,
  titleOf,
  actions,
}: {
  name: ReactNode
  result: TestResult | undefined
  /** What a function is called. */
  titleOf: (name: string) => string
  actions?: ReactNode
}) {
  const { t } = useTranslation()
  const Sign = result === undefined ? Circle : result.passed ? CircleCheck : CircleX
  const look = result === undefined ? 'text-faint' : result.passed ? 'text-good' : 'text-bad'
  return (
    <li>
      <Card className="grid gap-2 px-3 py-2">
        <div className="flex items-center gap-2">
          <Sign aria-hidden className={classes('size-4 shrink-0', look)} />
          <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{name}</span>
          <span className={classes('text-sm', look === 'text-faint' ? 'text-muted' : look)}>
            {t(result === undefined ? 'tests.notRun' : result.passed ? 'tests.passed' : 'tests.failed')}
          </span>
          {result && <span className="w-16 text-right text-sm text-muted">{formatDuration(result.duration)}</span>}
          {actions}
        </div>
        {result?.failure && <TestFailureView failure={result.failure} />}
        {result && result.logs.length > 0 && (
          <CodeBlock code={result.logs.map(jsonText).join('\n')} label={t('tests.logs')} className="max-h-48" />
        )}
        {result?.trace && result.trace.length > 0 && <TestTrace trace={result.trace} titleOf={titleOf} />}
      </Card>
    </li>
  )
}
