import { defineFailure, type Value } from '@stackwright/language'

/** What the platform API refuses; endpoints have their failures in the language package. */
export const signInNeeded = defineFailure<Record<string, never>>({
  code: 'SESSION.NEEDED',
  kind: 'unauthorized',
  message: () => 'Sign in first.',
})

export const tokenRefused = defineFailure<Record<string, never>>({
  code: 'TOKEN.REFUSED',
  kind: 'unauthorized',
  message: () => 'This token is not valid, or not any more. Make a new one.',
})

export const tokenNotEnough = defineFailure<Record<string, never>>({
  code: 'TOKEN.NOT_ENOUGH',
  kind: 'accessdenied',
  message: () => 'A token is not good for this: sign in with an account.',
})

export const signInRefused = defineFailure<Record<string, never>>({
  code: 'SESSION.REFUSED',
  kind: 'unauthorized',
  message: () => 'This e-mail address and password do not belong together.',
})

export const roleTooLow = defineFailure<{ needed: string }>({
  code: 'ACCESS.ROLE',
  kind: 'accessdenied',
  message: ({ needed }) => `Only ${needed} may do this.`,
})

export const fileClosed = defineFailure<Record<string, never>>({
  code: 'FILE.CLOSED',
  kind: 'accessdenied',
  message: () => 'This file is private: an address that storage.sign_private_url made opens it, until it expires.',
})

export const crossSite = defineFailure<Record<string, never>>({
  code: 'REQUEST.CROSS_SITE',
  kind: 'accessdenied',
  message: () => 'Changes are only taken from the studio itself, not from another site.',
})

export const notJson = defineFailure<Record<string, never>>({
  code: 'REQUEST.MEDIA_TYPE',
  kind: 'mediatype',
  message: () => 'Send changes as application/json.',
})

export const notBytes = defineFailure<Record<string, never>>({
  code: 'REQUEST.MEDIA_TYPE',
  kind: 'mediatype',
  message: () => 'Send the file as application/octet-stream.',
})

export const notFound = defineFailure<{ what: string }>({
  code: 'RESOURCE.UNKNOWN',
  kind: 'notfound',
  message: ({ what }) => `There is no such ${what}.`,
})

export const requestInvalid = defineFailure<{ place: string; reason: string }>({
  code: 'REQUEST.INVALID',
  kind: 'input',
  message: ({ place, reason }) => (place ? `${place}: ${reason}` : reason),
  payload: ({ place }) => ({ param: place }),
})

export const refused = defineFailure<{ reason: string; payload?: Value }>({
  code: 'REQUEST.REFUSED',
  kind: 'badrequest',
  message: ({ reason }) => reason,
  payload: ({ payload }) => payload ?? '',
})

export const conflict = defineFailure<{ reason: string; payload?: Value }>({
  code: 'DOCUMENT.CONFLICT',
  kind: 'conflict',
  message: ({ reason }) => reason,
  payload: ({ payload }) => payload ?? '',
})

export const tooManyAttempts = defineFailure<{ seconds: number }>({
  code: 'SESSION.TOO_MANY_ATTEMPTS',
  kind: 'toomanyrequests',
  message: ({ seconds }) => `Too many attempts. Try again in ${seconds} seconds.`,
  payload: ({ seconds }) => ({ retryAfter: seconds }),
})

export const documentUnreadable = defineFailure<{ id: string; reason: string; source: string; revision: number }>({
  code: 'DOCUMENT.UNREADABLE',
  kind: 'conflict',
  message: ({ reason }) =>
    `This cannot be read as it is stored, and is not served. It was written by a newer version, or is damaged: ${reason}`,
  payload: ({ id, source, revision }) => ({ id, source, revision }),
})
