/** Beside the server's bundle; for what runs from source, where tools/sandbox-worker.mjs puts it. */
export const workerFile = import.meta.url.endsWith('.ts')
  ? new URL('../dist/sandbox-worker.js', import.meta.url)
  : new URL('./sandbox-worker.js', import.meta.url)

/** Milliseconds that code may run beyond its time before what runs it is ended: inside one long built-in it does not hear. */
export const grace = 500
