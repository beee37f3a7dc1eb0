/**
 * Sends requests to other servers, within limits of time and size. Addresses inside the network, of this machine and of a
 * cloud's metadata are refused unless the operator allows them, whichever way a request gets there.
 */
export { type AllowedHosts, readAllowedHosts } from './allowed-hosts.ts'
export { createHttp, type Http, type HttpLog, type HttpOptions } from './create-http.ts'
