import { readConfig } from './config/config.ts'
import { exitOnStartFailure } from './config/exit-on-start-failure.ts'
import { createLogger } from './logging/logger.ts'
import { type RunningServer, startServer } from './platform/start-server.ts'

await exitOnStartFailure(async () => {
  const config = readConfig(process.env)
  const log = createLogger(config)
  const starting = startServer(config, log)
  stopOnSignals(starting)
  const { url, setupLink } = await starting
  process.stdout.write(`Stackwright is ready at ${url}\n`)
  if (setupLink) process.stdout.write(`Make the owner's account here, once: ${setupLink}\n`)
})

/** The first signal stops in order; the second one does not wait. */
function stopOnSignals(starting: Promise<RunningServer>): void {
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    starting
      .then((server) => server.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
