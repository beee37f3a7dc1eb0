import { Badge } from '../ui/badge.tsx'

/** An HTTP status in the colour of its outcome. */
export const StatusBadge = ({ status }: { status: number }) => (
  <Badge tone={status < 400 ? 'good' : status < 500 ? 'warn' : 'bad'} className="font-mono">
    {status}
  </Badge>
)
