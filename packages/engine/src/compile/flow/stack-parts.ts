import type { Choice, Place, StackClosure } from '@stackwright/language'
import type { StepRunner } from '../compiled-step.ts'

export interface RunnableStep {
  readonly run: StepRunner
  readonly place: Place
}

/** A stack of which the steps are known. */
export interface StackParts {
  readonly steps: readonly RunnableStep[]
  /** The stack itself, for what fails when its last step is over. */
  readonly place: Place
}

/** The closure of a stack, as this compiler makes them. */
export interface LinkableStack extends StackClosure {
  readonly parts?: StackParts
}

/** What the start of a stack counts as. */
export const costOf = ({ steps }: StackParts): number => steps.length + 1

/** The steps of a stack that was compiled from some. */
export const partsOf = (stack: StackClosure): StackParts | undefined => (stack as LinkableStack).parts

/** The stacks of which a choice runs one. */
export const stacksOf = ({ branches, otherwise }: Choice): readonly StackClosure[] => {
  const stacks = branches.map(({ run }) => run)
  return otherwise ? [...stacks, otherwise] : stacks
}
