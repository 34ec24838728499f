/** Takes URLs, credentials and anything that looks like a key or signature out of a text before it is kept or shown. */

const URLS = /\b(?:https?|wss?):\/\/[^\s"'<>]+/gi
const LONG_TOKENS = /[A-Za-z0-9+/_=-]{24,}/g
const MAX_LENGTH = 240

/** Addresses out, the rest as it was: signed URLs hold words (`timestamp`, `recvWindow`) that would mislead. */
export const withoutAddresses = (text: string): string => text.replace(URLS, '[address]')

/** @example scrub('kraken POST https://api.kraken.com/0/private/Balance 502', []) // 'kraken POST [address] 502' */
export function scrub(text: string, secrets: readonly string[]): string {
  let clean = text
  for (const secret of [...secrets].filter((each) => each.length >= 4).sort((a, b) => b.length - a.length)) {
    clean = clean.split(secret).join('[secret]').split(encodeURIComponent(secret)).join('[secret]')
  }
  clean = clean.replace(URLS, '[address]').replace(LONG_TOKENS, '[removed]').replace(/\s+/g, ' ').trim()
  return clean.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH)}...` : clean
}
