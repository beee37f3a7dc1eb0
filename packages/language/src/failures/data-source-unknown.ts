import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ name: string }>({
  code: 'DATA_SOURCE.UNKNOWN',
  kind: 'badrequest',
  message: ({ name }) =>
    `There is no data source called ${name.slice(0, 100)}: live is the only one. Leave X-Data-Source out, or send live.`,
})
