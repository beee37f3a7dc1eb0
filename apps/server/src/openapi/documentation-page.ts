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
    <div id="documentation"><main><p class="note" role="status">Loading the documentation …</p></main></div>
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
  const main = document.createElement('main')
  main.append(paragraph)
  place.replaceChildren(main)
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
  window.SwaggerUIBundle({ spec, domNode: place, deepLinking: false, validatorUrl: null })
  name()
  new MutationObserver(name).observe(place, { childList: true, subtree: true })
}

// swagger-ui leaves these without a name that a screen reader could say.
function name() {
  const names = {
    '.servers select': 'Server',
    '.opblock textarea': 'Request body',
    '.content-type': 'Media type',
    '.parameters select, .parameters input': 'Value',
    '.auth-container input': 'Token',
  }
  for (const [selector, text] of Object.entries(names))
    for (const element of place.querySelectorAll(selector))
      if (!element.hasAttribute('aria-label')) element.setAttribute('aria-label', text)
  const regions = { '.information-container': 'About this API', '.schemes-server-container': 'Server and token' }
  for (const [selector, text] of Object.entries(regions))
    for (const element of place.querySelectorAll(selector)) {
      element.setAttribute('role', 'region')
      element.setAttribute('aria-label', text)
    }
  const levels = { '.opblock-tag': 2, '.opblock h4, .opblock h5': 3, '.models h4': 2 }
  for (const [selector, level] of Object.entries(levels))
    for (const element of place.querySelectorAll(selector)) element.setAttribute('aria-level', level)
}

show().catch(() => note('The documentation could not be loaded. Reload the page to try again.'))
`

const style = `body { margin: 0; background: #fff; }
html.dark-mode body { background: #1c2022; color: #e4e6e6; }
.note { margin: 4rem auto; max-width: 40rem; padding: 0 1rem; font: 14px/1.5 system-ui, sans-serif; }
html.dark-mode .note a { color: #8ab4f8; }
.swagger-ui .btn.cancel, .swagger-ui .btn.try-out__btn.cancel { color: #b3261e; border-color: #b3261e; }
html.dark-mode .swagger-ui .opblock .opblock-section-header .try-out__btn.cancel { color: #ffb4ab; border-color: #ffb4ab; }
html:not(.dark-mode) .swagger-ui .info .title small { background: #475569; }
html:not(.dark-mode) .swagger-ui .info .title small.version-stamp { background: #4d6b00; }
html:not(.dark-mode) .swagger-ui .btn.authorize { color: #0b6b41; border-color: #0b6b41; }
html:not(.dark-mode) .swagger-ui .btn.authorize svg { fill: #0b6b41; }
html:not(.dark-mode) .swagger-ui .download-contents { background: #475569; }
html:not(.dark-mode) .swagger-ui .json-schema-2020-12-expand-deep-button { color: #475569; }
html:not(.dark-mode) .swagger-ui .btn.execute { background: #1d5fb0; border-color: #1d5fb0; }
html:not(.dark-mode) .swagger-ui .opblock-get .opblock-summary-method { background: #1d5fb0; }
html:not(.dark-mode) .swagger-ui .opblock-post .opblock-summary-method { background: #0b6b41; }
html:not(.dark-mode) .swagger-ui .opblock-put .opblock-summary-method { background: #8a5300; }
html:not(.dark-mode) .swagger-ui .opblock-patch .opblock-summary-method { background: #0b6b62; }
html:not(.dark-mode) .swagger-ui .opblock-delete .opblock-summary-method { background: #b3261e; }
html:not(.dark-mode) .swagger-ui .response-control-media-type__accept-message { color: #0b6b0b; }
`

/** Files of ours beside those of swagger-ui; under /docs/assets. */
export const documentationAssets: Readonly<Record<string, { type: string; content: string }>> = {
  'page.css': { type: 'text/css; charset=utf-8', content: style },
  'page.js': { type: 'text/javascript; charset=utf-8', content: script },
  'theme.js': { type: 'text/javascript; charset=utf-8', content: theme },
}
