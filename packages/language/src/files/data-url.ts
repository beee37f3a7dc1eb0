import { FileResource } from './file-resource.ts'

const form = /^data:([^;,]*)((?:;[^;,]*)*),/
const base64 = /^[A-Za-z0-9+/]*={0,2}$/

/**
 * The file in a text such as `data:image/png;name=a.png;base64,iVBORw…`, for clients that send JSON; undefined when the text is no
 * such thing.
 */
export function readDataUrl(text: string): FileResource | undefined {
  const [head, mime = '', more = ''] = form.exec(text) ?? []
  if (head === undefined) return undefined
  const parameters = more.split(';').slice(1)
  const content = text.slice(head.length)
  const isBase64 = parameters.at(-1)?.trim().toLowerCase() === 'base64'
  const bytes = isBase64 ? readBase64(content) : readPercent(content)
  if (!bytes) return undefined
  const name = parameters.find((each) => /^(file)?name=/i.test(each))?.replace(/^[^=]*=/, '') ?? ''
  return FileResource.ofBytes(decoded(name) ?? name, mime, bytes)
}

function readBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1 || !base64.test(text)) return undefined
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}

function readPercent(text: string): Uint8Array | undefined {
  const plain = decoded(text)
  return plain === undefined ? undefined : new TextEncoder().encode(plain)
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
