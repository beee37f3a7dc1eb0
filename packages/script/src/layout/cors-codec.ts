import { isObject, type Json } from '@stackwright/language'
import { type Codec, constantCodec, isTexts } from './codecs.ts'

/**
 * `{ origins: ["https://a.example"], methods: ["GET"], headers: [], credentials: true, max_age: 600 }`. Other systems say a mode as well:
 * `disabled` is closed, and so is `default`, the mode of a group that says nothing.
 */
export const cors: Codec = constantCodec(
  'an object of origins, credentials, methods, headers and max_age',
  (value) => {
    if (!isObject(value)) return undefined
    const { mode = 'custom', max_age: maxAge, ...rest } = value
    if (mode === 'default' || mode === 'disabled') return { origins: [], credentials: false }
    if (mode !== 'custom') return undefined
    const lists = ['origins', 'methods', 'headers'].flatMap((name) => {
      const list = rest[name]
      return isTexts(list) ? [[name, list.filter((each) => each.trim() !== '')]] : []
    })
    return { ...rest, ...Object.fromEntries(lists), ...(maxAge !== undefined && { maxAge }) }
  },
  ({ maxAge, ...rest }: Record<string, Json> & { maxAge?: number }) =>
    Array.isArray(rest.origins) && rest.origins.length > 0
      ? { ...rest, ...(maxAge !== undefined && { max_age: maxAge }) }
      : undefined,
)
