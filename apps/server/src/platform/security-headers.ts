import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'

/** A fresh nonce for the style tags that components make at run time; stands in the page and in its policy. */
export function setContentPolicy(response: Response): string {
  const nonce = randomBytes(16).toString('base64')
  response.set('Content-Security-Policy', contentPolicy(`'self' 'nonce-${nonce}'`))
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
export const securityHeaders: RequestHandler = (request, response, next) => {
  response.set({
    'Content-Security-Policy': contentPolicy("'self'"),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(request.secure && { 'Strict-Transport-Security': 'max-age=31536000' }),
  })
  next()
}
