/**
 * Bybit's private calls, checked as its integration guidance says: `X-BAPI-SIGN` is the hex of HMAC-SHA256 over time, key, receive
 * window and the query of a GET or the body of a POST, byte for byte; the time lies within the window before the server's and one
 * second after it. https://bybit-exchange.github.io/docs/v5/guide
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

export interface BybitKey {
  apiKey: string
  secret: string
}

export const bybitSignature = (payload: string, secret: string): string =>
  createHmac('sha256', secret).update(payload).digest('hex')

export interface BybitFault {
  retCode: number
  retMsg: string
}

/** @param signed the query of a GET, the body of a POST. @example checkBybitCall('category=spot', { read, keys, now }) // the key, or what is wrong */
export function checkBybitCall<Key extends BybitKey>(
  signed: string,
  { read, keys, now }: { read: (name: string) => string | undefined; keys: readonly Key[]; now: number },
): Key | BybitFault {
  const [apiKey = '', timestamp = '', window = '5000', signature = ''] = [
    'API-KEY',
    'TIMESTAMP',
    'RECV-WINDOW',
    'SIGN',
  ].map((name) => read(`X-BAPI-${name}`))
  const key = keys.find((each) => each.apiKey === apiKey)
  if (!key) return { retCode: 10003, retMsg: 'API key is invalid.' }
  const [expected, given] = [
    Buffer.from(bybitSignature(timestamp + apiKey + window + signed, key.secret)),
    Buffer.from(signature),
  ]
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    return { retCode: 10004, retMsg: 'error sign! please check your signature generation algorithm.' }
  const late = now - Number(timestamp)
  if (late < -1000 || late > Number(window))
    return {
      retCode: 10002,
      retMsg: 'invalid request, please check your server timestamp or recv_window param',
    }
  return key
}
