import type { TaskDocument } from '@stackwright/language'
import { nextOccurrence } from './next-occurrence.ts'

/** How late a run may begin and still count as in time, milliseconds: a busy server is no server that was down. */
const grace = 60_000

export interface DueRun {
  /** Whether it is to run now. */
  readonly run: boolean
  /** When the schedule is due next; null: never again. */
  readonly next: number | null
}

/** What to do with a run whose time has come, or passed while no server was there. */
export function dueRun(
  task: Pick<TaskDocument, 'missed' | 'schedules'>,
  schedule: number,
  due: number,
  now: number,
): DueRun {
  const given = task.schedules[schedule]
  if (!given) return { run: false, next: null }
  const missed = now - due > grace
  return {
    run: !missed || task.missed !== 'skip',
    // With `all`, the next one may have passed too, and is due at once.
    next: nextOccurrence(given, missed && task.missed === 'all' ? due : Math.max(due, now)),
  }
}
