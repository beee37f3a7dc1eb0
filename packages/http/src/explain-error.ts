/** What went wrong on the way, in words; details such as addresses stay out of it. */
const reasons: Record<string, string> = {
  ENOTFOUND: 'its name is not known.',
  EAI_AGAIN: 'its name cannot be looked up right now.',
  ECONNREFUSED: 'nothing answers there.',
  ECONNRESET: 'the connection was broken off.',
  EPIPE: 'the connection was broken off.',
  UND_ERR_SOCKET: 'the connection was broken off.',
  EHOSTUNREACH: 'there is no way to it.',
  ENETUNREACH: 'there is no way to it.',
  ETIMEDOUT: 'it did not answer in time.',
  UND_ERR_CONNECT_TIMEOUT: 'it did not answer in time.',
  UND_ERR_HEADERS_TIMEOUT: 'it did not answer in time.',
  UND_ERR_BODY_TIMEOUT: 'it did not answer in time.',
  UND_ERR_HEADERS_OVERFLOW: 'its headers are too long.',
  CERT_HAS_EXPIRED: 'its certificate has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is of its own making.',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is of its own making.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is of nobody who is trusted.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is of nobody who is trusted.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host.',
  EPROTO: 'it does not speak TLS as expected.',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS as expected.',
  Z_DATA_ERROR: 'its answer is not packed as it says.',
  Z_BUF_ERROR: 'its answer ends too early.',
}

export function explainError(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause) {
    const { code } = each as NodeJS.ErrnoException
    if (code !== undefined && Object.hasOwn(reasons, code)) return reasons[code] as string
    if (each.name === 'HTTPParserError') return 'it does not speak HTTP.'
  }
  return 'the connection failed.'
}
