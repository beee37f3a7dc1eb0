import type { Problem } from '@stackwright/language'
import { ProblemNotice } from '../page/problem-notice.tsx'
import { argumentOf } from './problems.ts'

/**
 * What is wrong with a step, in place. In an open card those of an argument stand below its control, unless a button mends them;
 * and nobody reads the result of a step that is still being made.
 */
export function StepProblems({ problems, open }: { problems: readonly Problem[]; open: boolean }) {
  const shown = open
    ? problems.filter(
        (problem) => problem.code !== 'RESULT.UNUSED' && (problem.fix || argumentOf(problem) === undefined),
      )
    : problems
  if (shown.length === 0) return null
  return (
    <div className="grid gap-1 px-3 pb-2.5">
      {shown.map((problem) => (
        <ProblemNotice key={`${problem.path} ${problem.message}`} problem={problem} />
      ))}
    </div>
  )
}
