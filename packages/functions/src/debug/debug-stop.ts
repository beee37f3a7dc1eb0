import { debugStopped, defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'debug.stop',
  title: 'Stop and show',
  summary: 'Ends the whole run here and shows a value in the error it answers. For finding mistakes only.',
  sentence: 'Stop here and show {value}',
  family: 'debug',
  icon: 'octagon-x',
  keywords: ['debug', 'die', 'exit', 'halt', 'dump', 'breakpoint'],
  inputs: { value: t.any({ optional: true, nullable: true, default: null, help: 'What to show.' }) },
  examples: [
    { inputs: { value: { here: 1 } }, fails: 'DEBUG.STOPPED' },
    { inputs: {}, fails: 'DEBUG.STOPPED' },
  ],
  run: ({ value }) => {
    throw debugStopped({ value })
  },
})
