import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/jetbrains-mono/index.css'
import './styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod'
import { App } from './app/app.tsx'
import { announceNonce } from './app/nonce.ts'
import { startTheme } from './app/theme.ts'
import { startTexts } from './texts/index.ts'

// The CSP forbids eval, which zod would try for speed.
config({ jitless: true })
announceNonce()
startTheme()
startTexts()

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
