import { fileEnding } from './file-name.ts'

/** Media types by the ends of file names, for files whose content does not tell. */
const byEnding: Readonly<Record<string, string>> = {
  aac: 'audio/aac',
  css: 'text/css',
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  htm: 'text/html',
  html: 'text/html',
  ics: 'text/calendar',
  js: 'text/javascript',
  json: 'application/json',
  jsonl: 'application/jsonl',
  md: 'text/markdown',
  odt: 'application/vnd.oasis.opendocument.text',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  rtf: 'application/rtf',
  svg: 'image/svg+xml',
  tsv: 'text/tab-separated-values',
  txt: 'text/plain',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  yaml: 'application/yaml',
  yml: 'application/yaml',
}

const text = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
const starts = (bytes: Uint8Array, ...first: number[]) => first.every((byte, index) => bytes[index] === byte)

const isoBrands: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  avis: 'image/avif',
  heic: 'image/heic',
  heix: 'image/heic',
  mif1: 'image/heif',
  'M4A ': 'audio/mp4',
  'M4B ': 'audio/mp4',
  'qt  ': 'video/quicktime',
}

/** What the first bytes of a file say of its type; undefined when they say nothing. */
export function sniffMediaType(head: Uint8Array): string | undefined {
  if (starts(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (starts(head, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (/^GIF8[79]a$/.test(text(head, 0, 6))) return 'image/gif'
  if (text(head, 0, 5) === '%PDF-') return 'application/pdf'
  if (starts(head, 0x50, 0x4b, 0x03, 0x04) || starts(head, 0x50, 0x4b, 0x05, 0x06)) return 'application/zip'
  if (starts(head, 0x1f, 0x8b)) return 'application/gzip'
  if (text(head, 0, 4) === 'RIFF') return riffTypes[text(head, 8, 12)]
  if (text(head, 4, 8) === 'ftyp') return isoBrands[text(head, 8, 12)] ?? 'video/mp4'
  if (starts(head, 0x1a, 0x45, 0xdf, 0xa3)) return 'video/webm'
  if (text(head, 0, 4) === 'OggS') return 'audio/ogg'
  if (text(head, 0, 4) === 'fLaC') return 'audio/flac'
  if (text(head, 0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2)) return 'audio/mpeg'
  return undefined
}

const riffTypes: Readonly<Record<string, string>> = {
  WEBP: 'image/webp',
  WAVE: 'audio/wav',
  'AVI ': 'video/x-msvideo',
}

/** Types that a file cannot be of unless its first bytes say so. */
const recognised = new Set([
  'image/png',
  'image/jpeg',
  'image/jpg',
  'image/gif',
  'image/webp',
  'image/avif',
  'application/pdf',
])
/** Formats that are built on another one, of which the first bytes tell: office documents are archives, some sounds are films. */
const built: Readonly<Record<string, RegExp>> = {
  'application/zip': /^application\/(vnd\.|epub|java-archive|x-zip)/,
  'video/webm': /^(audio\/webm|video\/x-matroska)$/,
  'audio/ogg': /^video\/ogg$/,
  'video/mp4': /^(audio\/mp4|audio\/x-m4a|video\/)/,
}

const unknown = 'application/octet-stream'
const wellFormed = /^[a-z0-9][\w.+-]{0,60}\/[a-z0-9][\w.+-]{0,100}$/

/** The media type of a file: its content goes before what was declared, and that before the end of its name. */
export function mediaTypeOf(head: Uint8Array, declared: string, name: string): string {
  const given = declared.toLowerCase().split(';')[0]?.trim() ?? ''
  const said = wellFormed.test(given) && given !== unknown ? given : (byEnding[fileEnding(name)] ?? unknown)
  const sniffed = sniffMediaType(head)
  if (sniffed === undefined) return recognised.has(said) ? unknown : said
  return built[sniffed]?.test(said) ? said : sniffed
}

/** What people call it: image, video, audio, pdf, text; file for everything else. */
export function kindOfMedia(mime: string): string {
  const [kind = ''] = mime.split('/')
  if (kind === 'image' || kind === 'video' || kind === 'audio' || kind === 'text') return kind
  return mime === 'application/pdf' ? 'pdf' : 'file'
}

/** Of the images that a browser shows anywhere and that can do nothing. */
export const imageTypes: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp'])
