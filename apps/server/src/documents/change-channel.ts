import { Client } from 'pg'
import type { Logger } from '../logging/logger.ts'

/** Carries `<workspace>:<origin>` when the documents of a workspace have changed. */
export const changeChannel = 'stackwright_documents'

export interface ChangeListener {
  close(): Promise<void>
}

const longestPause = 10_000

/**
 * Hears of changes that other servers make. After a break everything counts as changed: what was said meanwhile is lost.
 */
export async function listenForChanges(options: {
  url: string
  log: Logger
  onChange(workspaceId: string, origin: string): void
  onReconnect(): void
}): Promise<ChangeListener> {
  const { url, log, onChange, onReconnect } = options
  let closed = false
  let client: Client | undefined
  let retry: NodeJS.Timeout | undefined

  const connect = async () => {
    const next = new Client({ connectionString: url, keepAlive: true })
    next.on('notification', ({ payload = '' }) => {
      const [workspaceId = '', origin = ''] = payload.split(':')
      onChange(workspaceId, origin)
    })
    let broken = false
    const again = () => {
      if (broken) return
      broken = true
      void next.end().catch(() => {})
      reconnect(250)
    }
    next.on('error', again)
    next.on('end', again)
    try {
      await next.connect()
      await next.query(`LISTEN ${changeChannel}`)
    } catch (error) {
      broken = true
      void next.end().catch(() => {})
      throw error
    }
    if (closed) {
      broken = true
      await next.end()
    } else client = next
  }

  const reconnect = (pause: number) => {
    if (closed) return
    retry = setTimeout(() => {
      connect().then(onReconnect, (error) => {
        log.warn({ err: error }, 'Changes of other servers cannot be heard right now; trying again')
        reconnect(Math.min(pause * 2, longestPause))
      })
    }, pause)
    retry.unref()
  }

  await connect()
  return {
    async close() {
      closed = true
      clearTimeout(retry)
      await client?.end().catch(() => {})
    },
  }
}
