import { imageTypes } from '@stackwright/language'
import type { KeptFile } from './file-store.ts'

/** What a browser may show by itself: nothing of this can run or lead elsewhere. All other files are downloads. */
const isShown = (mime: string) =>
  imageTypes.has(mime) || mime === 'image/avif' || mime === 'text/plain' || /^(video|audio)\//.test(mime)

/**
 * The headers of a kept file. It was made by somebody else and shares its address with the studio, so it may do nothing there: what
 * could act is a download, in a sandbox even if it is opened, and nobody guesses another type.
 */
export function vaultHeaders({ access, name, mime, size, path }: KeptFile): Record<string, string> {
  const isPublic = access === 'public'
  return {
    'Content-Type': mime.startsWith('text/') ? `${mime}; charset=utf-8` : mime,
    'Content-Disposition': `${isShown(mime) ? 'inline' : 'attachment'}; ${namedAs(name)}`,
    'Content-Security-Policy':
      "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    // Pages of other origins may show what is public.
    'Cross-Origin-Resource-Policy': isPublic ? 'cross-origin' : 'same-site',
    ...(isPublic && { 'Access-Control-Allow-Origin': '*' }),
    'Cache-Control': isPublic ? 'public, max-age=3600' : 'private, no-store',
    'Accept-Ranges': 'bytes',
    // A path never leads to another file; one that steps add to has grown.
    ETag: `"${path.split('/')[2] ?? ''}-${size}"`,
  }
}

/** The name in the form that all browsers understand, whatever characters it has. */
function namedAs(name: string): string {
  const plain = name.replace(/[^\w .()-]/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return plain === name ? `filename="${plain}"` : `filename="${plain}"; filename*=UTF-8''${encoded}`
}
