import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { stringifyJson } from '@stackwright/language'

export function setHeaders(response: ServerResponse, headers: OutgoingHttpHeaders): void {
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value)
}

/** Sends a whole body; node leaves it out where only the head was asked for. */
export function sendBody(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) })
  response.end(body)
}

/** Sends JSON with exact numbers. */
export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  sendBody(response, status, 'application/json; charset=utf-8', stringifyJson(value as never))
}
