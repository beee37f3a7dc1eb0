import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import variant from '@jitl/quickjs-wasmfile-release-sync'
import { LRUCache } from 'lru-cache'
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSWASMModule } from 'quickjs-emscripten-core'

/** An instance of the JavaScript engine with a memory of its own that cannot grow beyond its maximum. */
export interface Machine {
  readonly quickjs: QuickJSWASMModule
  readonly memory: WebAssembly.Memory
}

export interface Machines {
  /** The machine of a workspace: what goes wrong inside one touches no other workspace. */
  get(workspace: string, memory: number): Promise<Machine>
  /** Throws a machine away that was left in an unknown state, or has grown; memory never shrinks. */
  drop(workspace: string): void
}

const pageSize = 65_536
/** What the engine itself is built to start with, and so much more that its limit is met before the wall. */
const initialPages = 256
const room = 16 * 1024 * 1024

export async function createMachines(): Promise<Machines> {
  const file = fileURLToPath(import.meta.resolve('@jitl/quickjs-wasmfile-release-sync/wasm'))
  const wasmModule = await WebAssembly.compile(new Uint8Array(await readFile(file)))
  const kept = new LRUCache<string, Machine & { readonly limit: number }>({ max: 4 })
  return {
    async get(workspace, limit) {
      const known = kept.get(workspace)
      if (known && known.limit >= limit) return known
      const maximum = initialPages + Math.ceil((limit + room) / pageSize)
      const memory = new WebAssembly.Memory({ initial: initialPages, maximum })
      const quickjs = await newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmModule, wasmMemory: memory }))
      const machine = { quickjs, memory, limit }
      kept.set(workspace, machine)
      return machine
    },
    drop(workspace) {
      kept.delete(workspace)
    },
  }
}

/** Whether so much was used that keeping the machine would keep the memory. */
export const hasGrown = ({ memory }: Machine): boolean => memory.buffer.byteLength > 2 * initialPages * pageSize
