import {
  AtSign,
  Ban,
  Box,
  Braces,
  Bug,
  Calendar,
  CircleHelp,
  Clock,
  Database,
  Dices,
  Fingerprint,
  GitBranch,
  Hash,
  KeyRound,
  Link2,
  ListChecks,
  LockKeyhole,
  type LucideIcon,
  type LucideProps,
  Percent,
  ToggleLeft,
  Type,
} from 'lucide-react'

/** Icons that definitions name, in lucide's kebab case. One that is missing here is drawn as a plain box. */
const icons: Record<string, LucideIcon> = {
  'at-sign': AtSign,
  ban: Ban,
  box: Box,
  braces: Braces,
  bug: Bug,
  calendar: Calendar,
  'circle-help': CircleHelp,
  clock: Clock,
  database: Database,
  dices: Dices,
  fingerprint: Fingerprint,
  'git-branch': GitBranch,
  hash: Hash,
  'key-round': KeyRound,
  'link-2': Link2,
  'list-checks': ListChecks,
  'lock-keyhole': LockKeyhole,
  percent: Percent,
  'toggle-left': ToggleLeft,
  type: Type,
}

/** The icon a definition of the catalogue names. */
export function Icon({ name, ...rest }: LucideProps & { name: string }) {
  const Element = icons[name] ?? Box
  return <Element aria-hidden strokeWidth={1.75} {...rest} />
}
