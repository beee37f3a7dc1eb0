import { defineFunction, Failure, type FailureKind, t, toText, truthy } from '@stackwright/language'
import { readerOf } from '../shared/parts.ts'

const kinds: Record<string, FailureKind> = {
  standard: 'fatal',
  inputerror: 'input',
  badrequest: 'badrequest',
  unauthorized: 'unauthorized',
  accessdenied: 'accessdenied',
  notfound: 'notfound',
  toomanyrequests: 'toomanyrequests',
}

export default defineFunction({
  name: 'precondition',
  title: 'Precondition',
  summary: 'Goes on only when a condition holds; otherwise answers with an error.',
  sentence: 'Stop unless {condition}, else answer {error_type}: {error}',
  family: 'flow',
  icon: 'diamond',
  common: true,
  keywords: ['guard', 'check', 'require', 'assert', 'stop', 'validate', 'error'],
  inputs: {
    condition: t.any({
      title: 'Condition',
      help: 'What must hold for the steps below to run.',
      script: 'subject',
    }),
    error_type: t.option({
      title: 'Error type',
      optional: true,
      default: 'standard',
      options: Object.keys(kinds),
      help: 'Decides the HTTP status: inputerror and badrequest 400, unauthorized 401, accessdenied 403, notfound 404, toomanyrequests 429, standard 500.',
    }),
    error: t.text({ title: 'Message', optional: true, default: '', help: 'What the caller is told.' }),
    payload: t.any({ optional: true, nullable: true, default: '', help: 'More for the caller, such as an object.' }),
  },
  flow: { kind: 'guard', condition: 'condition' },
  examples: [
    { inputs: { condition: true } },
    { inputs: { condition: null, error_type: 'notfound', error: 'No such order' }, fails: 'STEP.PRECONDITION' },
    { inputs: { condition: 0 }, fails: 'STEP.PRECONDITION' },
  ],
  compile: (parts) => {
    const condition = readerOf(parts, 'condition')
    const message = readerOf(parts, 'error')
    const payload = readerOf(parts, 'payload')
    const kind = kinds[String(parts.constants.error_type)] ?? 'fatal'
    return (run) => {
      if (truthy(condition(run))) return undefined
      throw new Failure({
        code: 'STEP.PRECONDITION',
        kind,
        message: toText(message(run)) || 'A precondition was not met.',
        payload: payload(run),
      })
    }
  },
})
