import { type Run, shareAll } from '@stackwright/language'

/**
 * Keeps the state of a run as it stands; what it gives puts that back. What is shared is never changed, so the variables as they
 * stand are all of it.
 */
export function rememberRun(run: Run): () => void {
  shareAll(run)
  const variables = [...run.variables]
  const { error, returned } = run
  return () => {
    for (const [place, value] of variables.entries()) run.variables[place] = value
    run.error = error
    run.returned = returned
  }
}
