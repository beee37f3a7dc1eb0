import type {
  CodeRequest,
  FileVault,
  Host,
  HttpRequest,
  MaybePromise,
  TokenRequest,
  Value,
} from '@stackwright/language'
import type { EffectLog } from './effect-log.ts'

/**
 * Randomness, tokens, passwords, requests, files, places and code of a host, kept in a log. One object stands for all these parts of it, whose
 * methods have different names: one is made for every run that may be kept.
 */
export class RecordingWorld {
  readonly #world: Host
  readonly #log: EffectLog

  constructor(world: Host, log: EffectLog) {
    this.#world = world
    this.#log = log
  }

  integer(min: number, max: number): number {
    return this.#log.note('integer', this.#world.random.integer(min, max))
  }

  bytes(length: number): Uint8Array {
    return this.#log.note('bytes', this.#world.random.bytes(length))
  }

  uuid(): string {
    return this.#log.note('uuid', this.#world.random.uuid())
  }

  made<Made extends MaybePromise<Value>>(work: () => Made): Made {
    return this.#log.attempt('made', () => this.#world.random.made(work))
  }

  create(request: TokenRequest): Promise<string> {
    return this.#log.wait('token', request.table, () => this.#world.tokens.create(request))
  }

  hash(password: string): Promise<string> {
    return this.#log.wait('hash', '', () => this.#world.passwords.hash(password))
  }

  verify(password: string, hash: string): Promise<boolean> {
    return this.#log.wait('verify', '', () => this.#world.passwords.verify(password, hash))
  }

  request(request: HttpRequest): ReturnType<Host['http']['request']> {
    return this.#log.wait('http', `${request.method} ${request.url}`, () => this.#world.http.request(request))
  }

  get origin(): string {
    return this.#world.files.origin
  }

  keep(...given: Parameters<FileVault['keep']>): ReturnType<FileVault['keep']> {
    return this.#log.wait('file', 'keep', () => this.#world.files.keep(...given))
  }

  open(...given: Parameters<FileVault['open']>): ReturnType<FileVault['open']> {
    return this.#log.wait('file', 'open', () => this.#world.files.open(...given))
  }

  extend(...given: Parameters<FileVault['extend']>): ReturnType<FileVault['extend']> {
    return this.#log.wait('file', 'extend', () => this.#world.files.extend(...given))
  }

  remove(path: string): Promise<void> {
    return this.#log.wait('file', 'remove', () => this.#world.files.remove(path))
  }

  sign(...given: Parameters<FileVault['sign']>): Promise<string> {
    return this.#log.wait('file', 'sign', () => this.#world.files.sign(...given))
  }

  locate(address: string): ReturnType<Host['places']['locate']> {
    return this.#log.attempt('place', () => this.#world.places.locate(address))
  }

  /** What code logs is a part of what it gives. */
  run(request: CodeRequest): Promise<Value> {
    const effect = this.#log.begin('code', '')
    const heard: CodeRequest = {
      ...request,
      log(value) {
        effect.logs ??= []
        effect.logs.push(value)
        request.log(value)
      },
    }
    return this.#log.settle(effect, () => this.#world.sandbox.run(heard))
  }
}
