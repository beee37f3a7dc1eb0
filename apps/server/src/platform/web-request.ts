import type { IncomingMessage } from 'node:http'
import { parse } from 'node:querystring'
import type { Sender } from './sender.ts'

/**
 * A request as Express's router hands it on: node's own, with the parameters of the route. It never gets the prototype of an
 * Express application: requests of two kinds would make node's HTTP half as fast again, also for endpoints.
 */
export interface WebRequest extends IncomingMessage {
  readonly params: Record<string, string | string[]>
  readonly sender: Sender
}

/** The path below where the router is mounted, as it was sent. */
export const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?', 1)[0] as string

export const queryOf = ({ url = '/' }: IncomingMessage): Record<string, unknown> => {
  const question = url.indexOf('?')
  return question < 0 ? {} : { ...parse(url.slice(question + 1)) }
}
