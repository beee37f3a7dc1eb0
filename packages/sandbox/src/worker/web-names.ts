/** Names that browsers and servers share, beyond the language's own. */
const names = ['btoa', 'atob', 'TextEncoder', 'TextDecoder', 'URL', 'URLSearchParams', 'crypto']
const used = new RegExp(names.join('|'))

/** Whether code speaks of any of them: making them costs more than most code takes to run. */
export const usesWebNames = (code: string): boolean => used.test(code)

/** Adds them inside the engine: a function of the host's `random` and `parseUrl`, as text because it runs in the other engine. */
export const webNames = `(function (random, parseUrl) {
  'use strict'
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  const btoa = (text) => {
    const bytes = String(text)
    let result = ''
    for (let at = 0; at < bytes.length; at += 3) {
      const codes = [0, 1, 2].map((offset) => (at + offset < bytes.length ? bytes.charCodeAt(at + offset) : 0))
      if (codes.some((code) => code > 255)) throw new RangeError('btoa takes characters up to U+00FF')
      const bits = (codes[0] << 16) | (codes[1] << 8) | codes[2]
      result += alphabet[bits >> 18] + alphabet[(bits >> 12) & 63]
      result += at + 1 < bytes.length ? alphabet[(bits >> 6) & 63] : '='
      result += at + 2 < bytes.length ? alphabet[bits & 63] : '='
    }
    return result
  }
  const atob = (text) => {
    const digits = String(text).replace(/[\\t\\n\\f\\r ]/g, '').replace(/={1,2}$/, '')
    if (digits.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(digits)) throw new RangeError('atob takes Base64')
    let result = ''
    let bits = 0
    let count = 0
    for (const digit of digits) {
      bits = ((bits << 6) | alphabet.indexOf(digit)) & 0xffff
      count += 6
      if (count >= 8) {
        count -= 8
        result += String.fromCharCode((bits >> count) & 255)
      }
    }
    return result
  }

  class TextEncoder {
    encode(text = '') {
      const bytes = unescape(encodeURIComponent(String(text).toWellFormed()))
      return Uint8Array.from(bytes, (character) => character.charCodeAt(0))
    }
  }
  class TextDecoder {
    decode(bytes = new Uint8Array()) {
      const view = ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes)
      let text = ''
      for (const byte of view) text += String.fromCharCode(byte)
      return decodeURIComponent(escape(text))
    }
  }

  const encodePart = (text) => encodeURIComponent(String(text)).replace(/%20/g, '+').replace(/[!'()~]/g, (character) => '%' + character.charCodeAt(0).toString(16).toUpperCase())
  const decodePart = (text) => {
    const spaced = text.replace(/\\+/g, ' ')
    try { return decodeURIComponent(spaced) } catch { return spaced }
  }
  class URLSearchParams {
    #pairs = []
    constructor(given = '') {
      if (typeof given === 'object' && given !== null)
        for (const [name, value] of given[Symbol.iterator] ? given : Object.entries(given)) this.append(name, value)
      else
        for (const part of String(given).replace(/^\\?/, '').split('&'))
          if (part !== '') {
            const at = part.indexOf('=')
            this.append(decodePart(at < 0 ? part : part.slice(0, at)), at < 0 ? '' : decodePart(part.slice(at + 1)))
          }
    }
    append(name, value) { this.#pairs.push([String(name), String(value)]) }
    delete(name) { this.#pairs = this.#pairs.filter(([known]) => known !== name) }
    get(name) { return this.#pairs.find(([known]) => known === name)?.[1] ?? null }
    getAll(name) { return this.#pairs.filter(([known]) => known === name).map(([, value]) => value) }
    has(name) { return this.#pairs.some(([known]) => known === name) }
    set(name, value) {
      const at = this.#pairs.findIndex(([known]) => known === name)
      if (at < 0) return this.append(name, value)
      this.#pairs = this.#pairs.filter(([known], index) => known !== name || index === at)
      this.#pairs[at][1] = String(value)
    }
    sort() { this.#pairs.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)) }
    forEach(action) { for (const [name, value] of this.#pairs) action(value, name, this) }
    keys() { return this.#pairs.map(([name]) => name).values() }
    values() { return this.#pairs.map(([, value]) => value).values() }
    entries() { return this.#pairs.map((pair) => [...pair]).values() }
    get size() { return this.#pairs.length }
    toString() { return this.#pairs.map(([name, value]) => encodePart(name) + '=' + encodePart(value)).join('&') }
    [Symbol.iterator]() { return this.entries() }
  }
  class URL {
    constructor(text, base) {
      const parts = parseUrl(String(text), base === undefined ? '' : String(base))
      if (!parts) throw new TypeError('Invalid URL')
      Object.assign(this, JSON.parse(parts))
      this.searchParams = new URLSearchParams(this.search)
    }
    static canParse(text, base) { return parseUrl(String(text), base === undefined ? '' : String(base)) !== '' }
    toString() { return this.href }
    toJSON() { return this.href }
  }

  const crypto = { randomUUID: () => random() }
  for (const [name, value] of Object.entries({ ${names.join(', ')} }))
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true })
})`
