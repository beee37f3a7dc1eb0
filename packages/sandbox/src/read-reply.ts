import { type Failure, lambdaFailed, limitReached, parseJson, templateFailed, type Value } from '@stackwright/language'
import { type Limit, maxResult, type Reply, type Task } from './messages.ts'

/** Characters of one piece of code. */
export const maxCode = 1_000_000

export const refuseCode = (): Failure => limitReached({ limit: 'size of the code', allowed: `${maxCode} characters` })
export const waitedTooLong = (): Failure =>
  limitReached({ limit: 'waiting', allowed: 'how much code may wait to be run' })

const exactNumber = /"\\u0000exact:(-?\d+)"/g
const readValue = (text: string): Value => parseJson(text.replace(exactNumber, '$1'))

export const stoppedBy = (limit: Limit, task: Task): Failure =>
  limitReached({ limit: names[limit], allowed: allowed(limit, task) })

/** Hands on what was logged and gives the value; fails with what the code failed with. */
export function readReply({ outcome, logs }: Reply, task: Task, log?: (value: Value) => void): Value {
  if (log) for (const text of logs) log(readValue(text))
  if (outcome.kind === 'value') return readValue(outcome.text)
  if (outcome.kind === 'limit') throw stoppedBy(outcome.limit, task)
  throw task.language === 'twig' ? templateFailed(outcome) : lambdaFailed(outcome)
}

const names: Record<Limit, string> = {
  time: 'running time of the code',
  memory: 'memory of the code',
  nesting: 'nesting in the code',
  result: 'size of what the code returns',
}

function allowed(limit: Limit, { timeout, memory }: Task): string {
  if (limit === 'time') return `${timeout / 1000} s`
  if (limit === 'memory') return `${Math.round(memory / 1_000_000)} MB`
  if (limit === 'result') return `${maxResult} characters of JSON`
  return 'what the engine can follow'
}
