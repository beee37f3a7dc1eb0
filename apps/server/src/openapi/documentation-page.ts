/** The page to try an API group; what it may show is decided where it gets its document from. */
export const documentationPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>API</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/docs/assets/swagger-ui.css">
    <link rel="stylesheet" href="/docs/assets/page.css">
    <script src="/docs/assets/theme.js"></script>
  </head>
  <body>
    <main id="documentation"><p class="note" role="status">Loading the documentation …</p></main>
    <script src="/docs/assets/swagger-ui-bundle.js"></script>
    <script src="/docs/assets/page.js"></script>
  </body>
</html>
`

/** Runs before anything is drawn: the studio keeps the chosen theme under this name; otherwise the system's counts. */
const theme = `const chosen = localStorage.getItem('stackwright.theme')
const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
document.documentElement.classList.toggle('dark-mode', dark)
`

const script = `const place = document.getElementById('documentation')

function note(text, link) {
  const paragraph = document.createElement('p')
  paragraph.className = 'note'
  paragraph.setAttribute('role', 'status')
  paragraph.textContent = text + ' '
  if (link) {
    const anchor = document.createElement('a')
    anchor.href = link.href
    anchor.textContent = link.text
    paragraph.append(anchor)
  }
  place.replaceChildren(paragraph)
}

async function show() {
  const url = location.pathname.replace(/\\/+$/, '') + '/openapi.json'
  const response = await fetch(url)
  if (response.status === 401)
    return note('This documentation is for members of the workspace.', { href: '/sign-in', text: 'Sign in' })
  if (!response.ok) return note('There is no documentation at this address.')
  const spec = await response.json()
  document.title = spec.info.title + ' · API'
  place.replaceChildren()
  window.SwaggerUIBundle({ spec, domNode: place, deepLinking: true, validatorUrl: null })
}

show().catch(() => note('The documentation could not be loaded. Reload the page to try again.'))
`

const style = `body { margin: 0; background: #fff; }
html.dark-mode body { background: #1c2022; color: #e4e6e6; }
.note { margin: 4rem auto; max-width: 40rem; padding: 0 1rem; font: 14px/1.5 system-ui, sans-serif; }
html.dark-mode .note a { color: #8ab4f8; }
`

/** Files of ours beside those of swagger-ui; under /docs/assets. */
export const documentationAssets: Readonly<Record<string, { type: string; content: string }>> = {
  'page.css': { type: 'text/css; charset=utf-8', content: style },
  'page.js': { type: 'text/javascript; charset=utf-8', content: script },
  'theme.js': { type: 'text/javascript; charset=utf-8', content: theme },
}
