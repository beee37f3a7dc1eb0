import type { Stack, StackAddress } from '@stackwright/language'
import { AddStep } from './add-step.tsx'
import { StepCard } from './step-card.tsx'

/** One list of steps: the stack itself, or what stands in a slot. */
export function StepList({ stack, address, label }: { stack: Stack; address: StackAddress; label: string }) {
  return (
    <>
      {stack.length > 0 && (
        <ol aria-label={label}>
          {stack.map((step, position) => (
            <StepCard key={step.id} step={step} place={{ stack: address, position }} StepList={StepList} />
          ))}
        </ol>
      )}
      <AddStep place={{ stack: address, position: stack.length }} label={label} />
    </>
  )
}
