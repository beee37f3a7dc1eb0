/** What `npm start` runs; as far from here as from the bundle in dist. */
export const startScript = new URL('../../../tools/start.mjs', import.meta.url).href
