const names = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'api-key',
  'apikey',
  'x-api-key',
  'x-access-token',
  'x-auth-token',
  'x-xano-authorization',
])
const line = /^([\w-]{1,40}):\s*(\S.*)$/

/** Whether a header of this name says who somebody is. */
export const isHiddenHeader = (name: string): boolean => names.has(name.toLowerCase())

/** Name and value of a line such as `Authorization: Bearer x`, when nobody else may read it. */
export function readHiddenHeader(text: string): { readonly name: string; readonly value: string } | undefined {
  const [, name = '', value = ''] = line.exec(text) ?? []
  return isHiddenHeader(name) ? { name, value } : undefined
}

/** What of a header's value is secret by itself, without the scheme before it. */
export const credentialOf = (value: string): string => /^[A-Za-z-]+ +(\S+)$/.exec(value)?.[1] ?? value
