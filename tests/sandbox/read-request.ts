/** Reads what a client sent: for which host and path, its headers as plain text, its whole body. */
import type { IncomingMessage } from 'node:http'

const MAX_BODY = 32 * 1024 * 1024

/** A proxy client sends the absolute form (`GET http://host/path`), everybody else a Host header. */
export function whereTo(request: IncomingMessage): { host: string; path: string } {
  const url = request.url ?? '/'
  const [, authority, rest] = /^https?:\/\/([^/?]+)(.*)$/i.exec(url) ?? []
  if (authority !== undefined) return { host: splitAuthority(authority).host, path: rest || '/' }
  return { host: splitAuthority(request.headers.host ?? '').host, path: url }
}

/** @example splitAuthority('API.kraken.com:443') // { host: 'api.kraken.com', port: 443 } */
export function splitAuthority(authority: string): { host: string; port: number } {
  const [, host, port] = /^(.*?)(?::(\d+))?$/.exec(authority) ?? []
  return { host: (host ?? '').toLowerCase(), port: Number(port ?? 443) }
}

/** Names in lower case; repeated headers joined by a comma. */
export function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return headers
}

/** @throws Error beyond 32 MB */
export async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.byteLength
    if (bytes > MAX_BODY) throw new Error('the request is larger than the sandbox takes')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
