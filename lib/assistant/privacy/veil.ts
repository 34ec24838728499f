/**
 * What stands for accounts, addresses and names in what a model is sent: tokens drawn for one conversation, `account-3f9a`.
 * The same thing has the same token all through it, and another one in every other conversation. Secrets get no token: they
 * are withheld. The way back is for showing an answer only; nothing that was put back is ever sent.
 */
import { hex } from '@/lib/core/bytes'
import type { AccountId } from '@/lib/core/ids'
import type { ConversationRow } from '@/lib/db/rows'
import { hideKeys, hidePlainSecrets, WITHHELD } from './find-secrets'
import type { KnownAccount } from './known-accounts'
import { DONE, findNames, type NameKind } from './own-names'

type VeilEntry = ConversationRow['veil'][number]

export interface Veil {
  /** Text as it may be sent: line breaks stay, what is invisible goes. */
  hide: (text: string) => string
  /** The same for words of our own, among which ids stand: names and secrets go, long ids stay. */
  hideNames: (text: string) => string
  /** Text as it is shown: real labels, addresses and names in place of tokens. Never send it. */
  reveal: (text: string) => string
  account: (id: AccountId) => string
  address: (text: string) => string
  /** Of a portfolio or a tag. */
  name: (text: string) => string
  /** By token or label. */
  accountOf: (named: string) => AccountId | undefined
  /** To be kept in the conversation's row. For an account, `real` is its id: its label may change. */
  entries: () => VeilEntry[]
}

export interface VeilOptions {
  /** Of the conversation so far. */
  entries: ConversationRow['veil']
  known: readonly KnownAccount[]
  randomBytes: (length: number) => Uint8Array
}

/** @example createVeil({ entries: [], known, randomBytes }).hide('Cold wallet: 0xd8dA…6045') // 'account-3f9a: address-07c1' */
export function createVeil({ entries, known, randomBytes }: VeilOptions): Veil {
  const drawn = [...entries]
  const byReal = new Map(drawn.map((entry) => [keyOf(entry.kind, entry.real), entry.token]))
  const replaceNames = findNames(known)

  function tokenOf(kind: VeilEntry['kind'], real: string): string {
    const before = byReal.get(keyOf(kind, real))
    if (before !== undefined) return before
    const token = drawToken(kind, drawn, randomBytes)
    drawn.push({ token, kind, real })
    byReal.set(keyOf(kind, real), token)
    return token
  }
  const accountNamed = (label: string) => known.find((account) => alike(account.label) === alike(label))?.id

  function replace(kind: NameKind, found: string): string {
    if (kind !== 'label') return tokenOf(kind, found)
    const id = accountNamed(found)
    return id === undefined ? WITHHELD : tokenOf('account', id)
  }
  const hideNames = (text: string) => replaceNames(hidePlainSecrets(withoutInvisible(text)), replace)
  return {
    hide: (text) => outsideTokens(hideNames(text), hideKeys),
    hideNames,
    reveal: revealer(drawn, (id) => known.find((account) => account.id === id)?.label),
    account: (id) => tokenOf('account', id),
    address: (text) => tokenOf('address', text),
    name: (text) => tokenOf('name', text),
    accountOf: (named) =>
      (drawn.find(({ kind, token }) => kind === 'account' && token === alike(named))?.real as
        | AccountId
        | undefined) ?? accountNamed(named),
    entries: () => drawn.map((entry) => ({ ...entry })),
  }
}

/**
 * Puts the real names back, for showing.
 * @param labelOf an account that is no more has none: its token stays
 * @example revealer(row.veil, labelOf)('account-3f9a holds most of it.') // 'Cold wallet holds most of it.'
 */
export function revealer(
  entries: ConversationRow['veil'],
  labelOf: (id: AccountId) => string | undefined,
): (text: string) => string {
  return (text) =>
    text.replace(new RegExp(DONE, 'gi'), (token) => {
      const entry = entries.find((each) => each.token === token.toLowerCase())
      if (entry === undefined) return token
      return entry.kind === 'account' ? (labelOf(entry.real as AccountId) ?? token) : entry.real
    })
}

/** Addresses and names are the same in any case, except where base58 tells two addresses apart by it. */
const keyOf = (kind: VeilEntry['kind'], real: string) =>
  `${kind}:${kind === 'name' || /^(?:0x)?[0-9a-f]{40}$/i.test(real) || /^(?:bc|tb)1/i.test(real) ? real.toLowerCase() : real}`

const alike = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/** Zero-width and direction characters would let a name slip past; a tab or line break is none. */
const withoutInvisible = (text: string) =>
  text.normalize('NFC').replace(/[\p{Cf}\u034f\u115f\u1160\u3164\uffa0]/gu, '')

function outsideTokens(text: string, change: (text: string) => string): string {
  let [changed, from] = ['', 0]
  for (const token of text.matchAll(new RegExp(DONE, 'g'))) {
    changed += change(text.slice(from, token.index)) + token[0]
    from = token.index + token[0].length
  }
  return changed + change(text.slice(from))
}

function drawToken(
  kind: string,
  drawn: readonly VeilEntry[],
  randomBytes: VeilOptions['randomBytes'],
): string {
  for (let tries = 0; ; tries++) {
    // Longer when short ones are taken, so that it always ends.
    const token = `${kind}-${hex(randomBytes(tries < 8 ? 2 : 6))}`
    if (!drawn.some((entry) => entry.token === token)) return token
    if (tries > 64) throw new RangeError('no random bytes: every draw is the same')
  }
}
