import { classes } from './classes.ts'

/** Holds the place of what is loading, in about its size. */
export const Skeleton = ({ className }: { className?: string }) => (
  <div aria-hidden className={classes('rounded-md bg-line/80 animate-pulse-soft', className)} />
)

/** Several lines of it, announced once. */
export function SkeletonList({ rows = 6, label, className }: { rows?: number; label: string; className?: string }) {
  return (
    <div role="status" aria-label={label} className={classes('grid gap-2', className)}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <Skeleton key={row} className="h-9" />
      ))}
    </div>
  )
}
