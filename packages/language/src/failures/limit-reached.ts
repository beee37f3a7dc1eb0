import { defineFailure } from '../define-failure.ts'

export default defineFailure<{
  limit: string
  allowed: string
  /** It is one of the limits that a workspace can set. */
  adjustable?: boolean
}>({
  code: 'LIMIT.REACHED',
  kind: 'fatal',
  message: ({ limit, allowed, adjustable }) =>
    `This run was stopped: it reached its limit of ${allowed} (${limit}).${adjustable ? ' The settings of the workspace, under Limits, can change it.' : ''}`,
  payload: ({ limit }) => ({ limit }),
})
