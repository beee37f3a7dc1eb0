import { constant, defineFunction, Failure, type TransactionOptions, t } from '@stackwright/language'
import { fail, note, slot } from '../shared/example.ts'
import { slotOf } from '../shared/parts.ts'
import { rememberRun } from '../shared/remember-run.ts'
import { withDatabase } from '../shared/with-database.ts'

/** How often a transaction that others got in the way of is tried again, and how long it waits before (milliseconds). */
const mostRetries = 3
const shortestPause = 5
const longestPause = 40

export default defineFunction({
  name: 'db.transaction',
  title: 'Database transaction',
  summary:
    'Runs steps whose changes to the database are kept together, or all undone when a step fails. When others get in the way it is tried again, up to three times.',
  sentence: 'In one database transaction',
  family: 'data',
  icon: 'git-commit-horizontal',
  keywords: ['atomic', 'commit', 'rollback', 'together', 'lock', 'database'],
  inputs: {
    isolation: t.option({
      title: 'Isolation',
      options: ['read_committed', 'repeatable_read', 'serializable'],
      default: 'read_committed',
      help: 'What it sees of changes by others: all that are finished, none, or as if everything happened one after the other. Inside another transaction it has that one’s.',
    }),
  },
  slots: [{ name: 'stack', title: 'Steps' }],
  flow: { kind: 'sequence' },
  examples: [
    {
      inputs: {},
      slots: [slot('stack', [note(constant(1)), note(constant(2))])],
      state: { before: { seen: [] }, after: { seen: [1, 2] } },
    },
    { title: 'A step fails', inputs: {}, slots: [slot('stack', [fail])], fails: 'STEP.THROWN' },
  ],
  compile(parts) {
    const body = slotOf(parts, 'stack')?.run ?? (() => undefined)
    const isolation = parts.constants.isolation as TransactionOptions['isolation']
    return async (run) => {
      const restore = rememberRun(run)
      const { inTransaction } = run.host.database
      const signal = run.limits.cancellation?.signal
      for (let attempt = 0; ; attempt++) {
        try {
          return await run.host.database.transaction({ isolation, signal }, (database) =>
            withDatabase(run, database, () => body(run)),
          )
        } catch (error) {
          if (inTransaction || attempt === mostRetries || !isConflict(error)) throw error
        }
        restore()
        const pause = run.host.random.integer(shortestPause, longestPause) * (attempt + 1)
        await run.host.sleep(pause, signal)
      }
    }
  },
})

const isConflict = (error: unknown) => error instanceof Failure && error.code === 'DATABASE.CONFLICT'
