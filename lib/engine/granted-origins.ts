/** Whether the browser lets the extension reach a host, by the match patterns that `permissions.getAll` gives. Pure. */

/**
 * @param granted patterns like `https://api.kraken.com/*`, `https://*.example.com/*`, `<all_urls>`
 * @example isGranted('https://api.kraken.com/0/public/Time', ['https://api.kraken.com/*']) // true
 */
export function isGranted(url: string, granted: readonly string[]): boolean {
  const { protocol, hostname } = new URL(url)
  return granted.some((pattern) => matches(pattern, protocol, hostname))
}

function matches(pattern: string, protocol: string, hostname: string): boolean {
  if (pattern === '<all_urls>') return true
  const [, scheme, host] = /^(\*|https?|wss?):\/\/([^/]+)\//.exec(pattern) ?? []
  if (scheme === undefined || host === undefined) return false
  if (scheme !== '*' && `${scheme}:` !== protocol) return false
  const name = host.replace(/:\d+$/, '')
  if (name === '*') return true
  return name.startsWith('*.')
    ? hostname === name.slice(2) || hostname.endsWith(name.slice(1))
    : hostname === name
}
