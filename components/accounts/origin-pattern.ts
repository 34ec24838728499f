/** From a host or URL to the match pattern that the browser's permission prompt understands. Pure. */

/**
 * Loopback goes without TLS (own node); match patterns have no ports.
 * @example originPattern('api.kraken.com') // 'https://api.kraken.com/*'
 * @example originPattern('http://127.0.0.1:8545') // 'http://127.0.0.1/*'
 */
export function originPattern(hostOrUrl: string): string {
  const url = new URL(hostOrUrl.includes('://') ? hostOrUrl : `https://${hostOrUrl}`)
  const loopback = url.hostname === '127.0.0.1' || url.hostname === 'localhost'
  return `${loopback && url.protocol === 'http:' ? 'http' : 'https'}://${url.hostname}/*`
}
