import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { WebRequest } from './web-request.ts'
import { setHeaders } from './web-response.ts'

/** A fresh nonce for the style tags that components make at run time; stands in the page and in its policy. */
export function setContentPolicy(response: ServerResponse): string {
  const nonce = randomBytes(16).toString('base64')
  response.setHeader('Content-Security-Policy', contentPolicy(`'self' 'nonce-${nonce}'`))
  return nonce
}

const contentPolicy = (styles: string) =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')

/** Headers of every answer outside the runtime. */
export function securityHeaders(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  setHeaders(response, {
    'Content-Security-Policy': contentPolicy("'self'"),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...((request as WebRequest).sender.secure && { 'Strict-Transport-Security': 'max-age=31536000' }),
  })
  next()
}
