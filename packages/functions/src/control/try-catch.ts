import {
  andThen,
  type Completion,
  constant,
  defineFunction,
  describeError,
  isCatchable,
  type Run,
  reference,
  type StackClosure,
} from '@stackwright/language'
import { fail, note, slot } from '../shared/example.ts'
import { slotOf } from '../shared/parts.ts'
import { settle } from '../shared/settle.ts'

const report = slot('catch', [note(reference('error', 'name')), note(reference('error', 'message'))])
const clean = slot('finally', [note(constant('finally'))])

export default defineFunction({
  name: 'try_catch',
  title: 'Try and catch',
  summary: 'Runs steps; when one fails, runs others that can read $error, and then goes on.',
  sentence: 'Try, and catch what fails',
  family: 'flow',
  icon: 'shield-alert',
  keywords: ['try', 'catch', 'error', 'exception', 'finally', 'rescue'],
  inputs: {},
  slots: [
    { name: 'try', title: 'Try' },
    { name: 'catch', title: 'When it fails', optional: true },
    { name: 'finally', title: 'In any case', optional: true },
  ],
  flow: { kind: 'attempt', attempt: 'try', handle: 'catch', always: 'finally' },
  examples: [
    {
      title: 'Nothing fails',
      inputs: {},
      slots: [slot('try', [note(constant('try'))]), report, clean],
      state: { before: { seen: [] }, after: { seen: ['try', 'finally'] } },
    },
    {
      title: 'A step fails',
      inputs: {},
      slots: [slot('try', [fail]), report, clean],
      state: { before: { seen: [] }, after: { seen: ['Oops', 'It broke', 'finally'] } },
    },
    {
      title: 'The other steps fail too',
      inputs: {},
      slots: [slot('try', [fail]), slot('catch', [fail])],
      fails: 'STEP.THROWN',
    },
  ],
  compile: (parts) => {
    const attempt = slotOf(parts, 'try')?.run ?? (() => undefined)
    const handle = slotOf(parts, 'catch')?.run ?? (() => undefined)
    const always = slotOf(parts, 'finally')?.run
    const guarded: StackClosure = (run) =>
      settle<Completion>(
        () => attempt(run),
        (error) => handled(run, error, handle),
      )
    return always ? (run) => finished(run, guarded, always) : guarded
  },
})

function handled(run: Run, error: unknown, handle: StackClosure) {
  if (!isCatchable(error)) throw error
  const outer = run.error
  run.error = describeError(error)
  return andThen(handle(run), (completion) => {
    // Inside another catch, its error is to be read again.
    if (outer) run.error = outer
    return completion
  })
}

/** A completion of the last steps (return, break) wins over what came before, also over a failure. */
function finished(run: Run, guarded: StackClosure, always: StackClosure) {
  let failure: { error: unknown } | undefined
  const outcome = settle<Completion>(
    () => guarded(run),
    (error) => {
      if (!isCatchable(error)) throw error
      failure = { error }
      return undefined
    },
  )
  return andThen(outcome, (completion) =>
    andThen(always(run), (last) => {
      if (last !== undefined) return last
      if (failure) throw failure.error
      return completion
    }),
  )
}
