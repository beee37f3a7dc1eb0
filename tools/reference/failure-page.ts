import { failureKinds } from '@stackwright/language'
import { failures } from '../../packages/language/src/generated/failures.ts'
import { generatedNotice, table } from './markdown.ts'

/** Every failure with its status, and the code that clients see. */
export function failurePage(): string {
  const rows = failures.map(({ code, kind }) => [
    `\`${code}\``,
    String(failureKinds[kind].status),
    `\`${failureKinds[kind].httpCode}\``,
  ])
  const kinds = Object.entries(failureKinds).map(([name, { status, httpCode }]) => [
    name,
    String(status),
    `\`${httpCode}\``,
  ])
  return [
    generatedNotice,
    '# Failures',
    'An error answer is `{"code", "message", "payload"}`. The dotted code stands in histories and traces, and in `$error.code`.',
    table(['failure', 'status', 'code in the answer'], rows),
    '## Kinds',
    'What `precondition` and `throw` can answer with.',
    table(['kind', 'status', 'code in the answer'], kinds),
    '',
  ].join('\n\n')
}
