import { argumentOutOfRange, defineFunction, type Failure, t, type Value } from '@stackwright/language'
import { readerOf } from '../shared/parts.ts'

const live = 'live'

export default defineFunction({
  name: 'db.set_datasource',
  title: 'Set data source',
  summary: 'Chooses the data source for the steps that follow. There is one, called live.',
  sentence: 'Use the data source {name}',
  family: 'data',
  icon: 'database-zap',
  keywords: ['environment', 'test', 'live', 'database'],
  inputs: { name: t.text({ title: 'Name', help: 'live.' }) },
  examples: [
    { inputs: { name: 'live' } },
    { title: 'Another one', inputs: { name: 'test' }, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  compile(parts) {
    const name = readerOf(parts, 'name')
    const given = parts.step.arguments.name
    if (given?.kind === 'constant' && given.value !== live)
      throw parts.within('name', () => parts.fail(unknown(given.value)))
    return (run) => {
      const chosen = name(run)
      if (chosen !== live) throw unknown(chosen)
      return undefined
    }
  },
})

const unknown = (name: Value | unknown): Failure =>
  argumentOutOfRange({ name: 'name', reason: `must be live: there is no data source called ${String(name)}.` })
