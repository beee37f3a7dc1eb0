import type { Problem } from '@stackwright/language'

/** The name of the argument at whose place something is wrong: `stack.2.arguments.where.left` → where. */
export function argumentOf(problem: Problem): string | undefined {
  return /\.arguments\.([^.]+)/.exec(problem.path ?? '')?.[1]
}

export const problemOfArgument = (problems: readonly Problem[], name: string) =>
  problems.find((problem) => argumentOf(problem) === name)
