import { classes } from '../../ui/classes.ts'

const looks: Record<string, string> = {
  GET: 'text-good bg-good/12',
  POST: 'text-data bg-data/12',
  PUT: 'text-warn bg-warn/12',
  PATCH: 'text-warn bg-warn/12',
  DELETE: 'text-bad bg-bad/12',
}

export const MethodBadge = ({ method }: { method: string }) => (
  <span
    className={classes(
      'shrink-0 rounded-md px-2 py-0.75 font-mono text-sm font-semibold tracking-normal',
      looks[method],
    )}
  >
    {method}
  </span>
)
