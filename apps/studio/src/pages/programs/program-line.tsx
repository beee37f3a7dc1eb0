import type { DocumentSummary } from '@stackwright/contract'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { kindIcons } from '../../app/kind-icons.ts'
import { formatAgo } from '../../shared/format.ts'
import { Badge } from '../../ui/badge.tsx'
import { describeSchedule } from './schedule/describe-schedule.ts'

/** A program in a list: its name, what it is about, whether it is live. */
export function ProgramLine({ program }: { program: DocumentSummary }) {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const Icon = kindIcons[program.kind]
  const when = program.schedules?.map((schedule) => describeSchedule(schedule, t)).join(' · ')
  const about = program.table !== undefined ? t('programs.trigger.of', { table: program.table }) : when
  return (
    <li>
      <Link
        to={documentPath(slug, program)}
        className="flex items-center gap-3 px-4 py-2.5 transition-colors duration-100 hover:bg-sunken focus-visible:-outline-offset-2"
      >
        <Icon aria-hidden className="size-4 shrink-0 text-flow" strokeWidth={1.75} />
        <span className="min-w-0 truncate font-medium">{program.name}</span>
        {about && <span className="min-w-0 truncate text-muted max-md:hidden">{about}</span>}
        <span className="min-w-0 flex-1 truncate text-muted">{program.description}</span>
        {!program.active ? (
          <Badge dot>{t('editor.live.off')}</Badge>
        ) : (
          program.publishedRevision !== program.revision && (
            <Badge tone="warn" dot>
              {program.publishedRevision === null ? t('editor.live.never') : t('editor.live.draft')}
            </Badge>
          )
        )}
        <span className="text-sm whitespace-nowrap text-muted">{formatAgo(program.updatedAt)}</span>
      </Link>
    </li>
  )
}
