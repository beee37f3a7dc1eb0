import { classes } from '../ui/classes.ts'

const colours: Record<string, string> = {
  GET: 'text-good',
  POST: 'text-data',
  PUT: 'text-warn',
  PATCH: 'text-warn',
  DELETE: 'text-bad',
}

/** An HTTP method in its colour. */
export const MethodLabel = ({ method, className }: { method: string; className?: string }) => (
  <span className={classes('shrink-0 font-mono text-xs font-semibold', colours[method] ?? 'text-muted', className)}>
    {method}
  </span>
)
