/** Finds a person's names and all addresses in a text: the pieces that get a token in what is sent. Pure; linear in the text. */
import type { KnownAccount } from './known-accounts'

/** A token of a conversation, or what was withheld: neither is looked at again. */
export const DONE = '\\b(?:account|address|name)-[0-9a-f]{4,12}(?![0-9A-Za-z])|\\[withheld\\]'

const word = (body: string) => `(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`

const EMAIL = "[a-z0-9][a-z0-9._%+'-]{0,63}@[a-z0-9][a-z0-9.-]{0,252}[a-z0-9]"
const NAME_SERVICE = '(?:[\\p{L}\\p{N}_-]{1,80}\\.){1,5}(?:eth|sol|crypto|lens)'

const BASE58 = '[1-9A-HJ-NP-Za-km-z]'
const ADDRESS = [
  '(?:0x)?[0-9a-fA-F]{40}',
  `[a-zA-Z]{1,5}pub${BASE58}{60,112}`,
  '(?:bc|tb|ltc|bcrt|cosmos|osmo|addr|stake)1[02-9ac-hj-np-z]{11,103}|(?:BC|TB|LTC|BCRT)1[02-9AC-HJ-NP-Z]{11,103}',
  // Bitcoin, Dogecoin, Tron and Solana: base58 with a digit, a small and a capital letter.
  `(?=${BASE58}*\\d)(?=${BASE58}*[a-z])(?=${BASE58}*[A-Z])${BASE58}{25,44}`,
].join('|')

export type NameKind = 'label' | 'name' | 'address'
type Replace = (kind: NameKind, found: string) => string

/**
 * @returns a function that replaces each name; labels match in any case, with any white space, whole words only
 * @example findNames(known)("Cold wallet's ETH", () => '…') // "…'s ETH"
 */
export function findNames(known: readonly KnownAccount[]): (text: string, replace: Replace) => string {
  const labels = known.filter(({ isPublic }) => !isPublic).map(({ label }) => label)
  const passes: [NameKind, string, flags: string][] = [
    ['label', anyOf(labels), 'giu'],
    ['address', anyOf(known.flatMap(({ addresses }) => addresses)), 'giu'],
    ['name', anyOf(known.flatMap(({ names }) => names)), 'giu'],
    ['name', `${word(EMAIL)}|${word(NAME_SERVICE)}`, 'giu'],
    // Base58 tells its addresses by their case.
    ['address', word(ADDRESS), 'gu'],
  ]
  const built = passes.map(([kind, body, flags]) => ({
    kind,
    search: new RegExp(`(${DONE})|${body}`, flags),
  }))
  return (text, replace) =>
    built.reduce(
      (left, { kind, search }) =>
        left.replace(search, (whole, done?: string) => (done === undefined ? replace(kind, whole) : whole)),
      text,
    )
}

/** Longest first: `Kraken main` before `Kraken`. */
function anyOf(texts: readonly string[]): string {
  const wanted = [...new Set(texts.map((text) => text.normalize('NFC').trim()))].filter((text) => text !== '')
  const longestFirst = wanted.toSorted((a, b) => b.length - a.length)
  return longestFirst.length === 0 ? '(?!)' : word(longestFirst.map(literally).join('|'))
}

const literally = (text: string) =>
  text
    .split(/\s+/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+')
