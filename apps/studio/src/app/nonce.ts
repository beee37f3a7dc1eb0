/** The nonce that the server put into the page; style elements made at run time must carry it to pass the CSP. */
export function styleNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content || undefined
}

/** get-nonce, which the scroll lock of dialogs asks, reads this global where nobody called its setter. */
export function announceNonce(): void {
  const nonce = styleNonce()
  if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce })
}
