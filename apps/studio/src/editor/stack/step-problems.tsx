import type { Problem } from '@stackwright/language'
import { Notice } from '../../ui/notice.tsx'
import { argumentOf } from './problems.ts'

/** What is wrong with a step, in place. In an open card those of an argument stand below its control. */
export function StepProblems({ problems, open }: { problems: readonly Problem[]; open: boolean }) {
  const shown = open ? problems.filter((problem) => argumentOf(problem) === undefined) : problems
  if (shown.length === 0) return null
  return (
    <div className="grid gap-1 px-3 pb-2.5">
      {shown.map((problem) => (
        <Notice key={`${problem.path} ${problem.message}`} tone={problem.severity === 'error' ? 'bad' : 'warn'}>
          {problem.message}
        </Notice>
      ))}
    </div>
  )
}
