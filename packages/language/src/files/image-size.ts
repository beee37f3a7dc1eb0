export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** Width and height of a PNG, GIF, JPEG or WebP image, as its first bytes say; nothing is decoded. undefined when they do not. */
export function imageSize(head: Uint8Array, mime: string): ImageSize | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  try {
    switch (mime) {
      case 'image/png':
        return { width: view.getUint32(16), height: view.getUint32(20) }
      case 'image/gif':
        return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
      case 'image/jpeg':
        return jpegSize(view)
      case 'image/webp':
        return webpSize(view)
      default:
        return undefined
    }
  } catch (error) {
    // What is cut off does not say.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Goes from segment to segment to the one that begins the picture. */
function jpegSize(view: DataView): ImageSize | undefined {
  let position = 2
  while (view.getUint8(position) === 0xff) {
    const marker = view.getUint8(position + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { width: view.getUint16(position + 7), height: view.getUint16(position + 5) }
    position += marker === 0xff ? 1 : 2 + view.getUint16(position + 2)
  }
  return undefined
}

const fourCharacters = (view: DataView, at: number) =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))

function webpSize(view: DataView): ImageSize | undefined {
  switch (fourCharacters(view, 12)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { width: (view.getUint32(24, true) & 0xffffff) + 1, height: (view.getUint32(26, true) >>> 8) + 1 }
    default:
      return undefined
  }
}
