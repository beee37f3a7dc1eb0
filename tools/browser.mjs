// The Chromium that tests drive: the machine's own, because nothing is downloaded outside the package registries.
import { existsSync } from 'node:fs'
import { Problem, run } from './project.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Undefined where there is none. */
export function findBrowser() {
  return [process.env.CHROMIUM_PATH, ...places].find((path) => path && existsSync(path))
}

/** The browser's path; root on Debian gets it installed. */
export async function requireBrowser() {
  const found = findBrowser()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium …')
    const environment = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update'], { show: false, environment })
    await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { show: false, environment })
  }
  const installed = findBrowser()
  if (installed) return installed
  throw new Problem(
    'The tests need Chromium: install it (on Debian: apt install chromium), or set CHROMIUM_PATH to it.',
  )
}
