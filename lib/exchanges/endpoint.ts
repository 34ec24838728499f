/** Sends a venue's requests to the user's own endpoint (a proxy, a testnet, a test server) instead of the venue's host. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])$/

/** @returns the endpoint without a trailing slash. @throws AppError `invalid-input` unless it is https, or http on this computer */
export function checkEndpoint(endpoint: string): string {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined
  const allowed =
    url && (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname)))
  if (!url || !allowed || url.username || url.password || url.search || url.hash) {
    throw new AppError(
      'invalid-input',
      say('The endpoint must be an https address without a user name, or http on this computer.'),
    )
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

/**
 * Replaces scheme, host and port; path and query stay byte for byte, because they are signed.
 * @example rehost('https://api.kraken.com/0/public/Time?a=%20', 'http://127.0.0.1:9') // 'http://127.0.0.1:9/0/public/Time?a=%20'
 */
export function rehost(url: string, endpoint: string | undefined): string {
  return endpoint === undefined ? url : url.replace(/^[a-z]+:\/\/[^/?#]+/i, endpoint)
}
