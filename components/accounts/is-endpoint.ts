/** May a web address that somebody typed be asked? Pure. */

/** TLS everywhere but on this computer. @example isEndpoint('https://proxy.example') // true */
export function isEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  const loopback = hostname === '127.0.0.1' || hostname === 'localhost'
  return protocol === 'https:' || (loopback && protocol === 'http:')
}
