/**
 * The add-account form as the user types it, and its way to the message `accounts.check` expects. Nothing is checked
 * here that only the engine can know; a field that cannot be right gets one sentence at the field.
 */

import type { NewSource } from '@/lib/accounts/messages'
import { type Sentence, say } from '@/lib/core/sentence'
import { readSignedFigure } from '@/lib/i18n/format/read-figure'
import { isEndpoint } from './is-endpoint'
import { type PaperDraft, paperSource } from './paper-draft'

export type AccountKind = NewSource['kind']

export interface PositionDraft {
  /** For React only. */
  key: string
  asset: string
  symbol: string
  quantity: string
}

export type SourceDraft =
  | { kind: 'exchange'; venue: string; credentials: Record<string, string>; endpoint: string }
  | { kind: 'evm'; address: string; chains: string[] }
  | { kind: 'bitcoin'; text: string }
  | { kind: 'solana'; address: string }
  | { kind: 'manual'; positions: PositionDraft[] }
  | PaperDraft

/** Sentence per field name: `apiKey`, `address`, `chains`, `endpoint`, `quantity:<key>`, `asset:<key>`, `code:<key>`. */
export type FieldErrors = Readonly<Record<string, Sentence>>

export type Drafted = { ok: true; source: NewSource } | { ok: false; errors: FieldErrors }

/** A field of an exchange's credential form; the rest of it is for the form only. */
export interface DraftField {
  name: string
}

/**
 * @example toNewSource({ kind: 'solana', address: ' 4Nd1m... ' }, { fields: [], decimalMark: '.' }) // { ok: true, source: { kind: 'solana', address: '4Nd1m...' } }
 */
export function toNewSource(
  draft: SourceDraft,
  { fields, decimalMark }: { fields: readonly DraftField[]; decimalMark: string },
): Drafted {
  switch (draft.kind) {
    case 'exchange':
      return exchangeSource(draft, fields)
    case 'evm':
      return evmSource(draft)
    case 'bitcoin':
      return bitcoinSource(draft.text)
    case 'solana': {
      const address = draft.address.trim()
      if (address === '') return refused({ address: say('Enter an address.') })
      return secretLike(address) ?? { ok: true, source: { kind: 'solana', address } }
    }
    case 'manual':
      return manualSource(draft.positions, decimalMark)
    case 'paper':
      return paperSource(draft, decimalMark)
  }
}

const refused = (errors: FieldErrors): Drafted => ({ ok: false, errors })

/** Words or a private key must not even reach the engine. */
function secretLike(text: string): Drafted | undefined {
  const words = text.trim().split(/\s+/)
  const seedPhrase = words.length >= 12 && words.every((word) => /^[a-z]+$/.test(word))
  const privateKey =
    /^(0x)?[0-9a-fA-F]{64}$/.test(text.trim()) ||
    // Also inside a descriptor: `wpkh([73c5da0a/84'/0'/0']xprv...)`.
    /(?:^|[^1-9A-HJ-NP-Za-km-z])[xyzYZtuvUV]prv[1-9A-HJ-NP-Za-km-z]{20,}/.test(text)
  if (!seedPhrase && !privateKey) return undefined
  return refused({
    address: say(
      'This looks like a private key or seed phrase. Never type it anywhere; Holdfast needs the public address only.',
    ),
  })
}

function exchangeSource(
  { venue, credentials, endpoint }: Extract<SourceDraft, { kind: 'exchange' }>,
  fields: readonly DraftField[],
): Drafted {
  const errors: Record<string, Sentence> = {}
  const filled: Record<string, string> = {}
  for (const { name } of fields) {
    const value = (credentials[name] ?? '').trim()
    if (value === '') errors[name] = say('Fill in this field; the exchange shows it beside the key.')
    else filled[name] = value
  }
  const url = endpoint.trim()
  if (url !== '' && !isEndpoint(url))
    errors.endpoint = say('Enter a web address that starts with https://, or leave it empty.')
  if (Object.keys(errors).length > 0) return refused(errors)
  return {
    ok: true,
    source: { kind: 'exchange', venue, credentials: filled, ...(url === '' ? {} : { endpoint: url }) },
  }
}

function evmSource(draft: Extract<SourceDraft, { kind: 'evm' }>): Drafted {
  const address = draft.address.trim()
  const secret = secretLike(address)
  if (secret) return secret
  const errors: Record<string, Sentence> = {}
  if (address === '') errors.address = say('Enter an address or an ENS name.')
  else if (!/^0x[0-9a-fA-F]{40}$/.test(address) && !/^[^\s.]+(\.[^\s.]+)+$/.test(address)) {
    errors.address = say('This is neither an address (0x and 40 digits) nor an ENS name such as name.eth.')
  }
  if (draft.chains.length === 0) errors.chains = say('Choose at least one network.')
  if (Object.keys(errors).length > 0) return refused(errors)
  return { ok: true, source: { kind: 'evm', address, chains: draft.chains } }
}

/** `wpkh(...)`, or a key behind its origin `[73c5da0a/84'/0'/0']`. What it says is read in the engine. */
const DESCRIPTOR = /^(?:[a-z]+\(|\[)/

function bitcoinSource(text: string): Drafted {
  const secret = secretLike(text)
  if (secret) return secret
  const parts = text.trim().split(/\s+/)
  if (parts.some((part) => DESCRIPTOR.test(part))) {
    const [only, ...more] = parts
    if (only !== undefined && more.length === 0)
      return { ok: true, source: { kind: 'bitcoin-xpub', xpub: only } }
    return refused({ address: say('Enter one extended public key alone, or addresses only.') })
  }
  const lines = text.split(/[\s,;]+/).filter((line) => line !== '')
  const first = lines[0]
  if (first === undefined) return refused({ address: say('Enter an address or an extended public key.') })
  const extended = lines.filter((line) => /^[a-zA-Z]pub/.test(line))
  if (extended.length === 0) return { ok: true, source: { kind: 'bitcoin', addresses: [...new Set(lines)] } }
  if (lines.length === 1) return { ok: true, source: { kind: 'bitcoin-xpub', xpub: first } }
  return refused({ address: say('Enter one extended public key alone, or addresses only.') })
}

function manualSource(positions: readonly PositionDraft[], decimalMark: string): Drafted {
  const errors: Record<string, Sentence> = {}
  const kept: { asset: string; symbol: string; quantity: string }[] = []
  for (const { key, asset, symbol, quantity } of positions) {
    if (symbol.trim() === '' && quantity.trim() === '') continue
    const parsed = readSignedFigure(quantity, decimalMark)
    if (symbol.trim() === '') errors[`asset:${key}`] = say('Choose an asset or name your own.')
    if (parsed === undefined) errors[`quantity:${key}`] = say('Enter a number such as 0.25.')
    else kept.push({ asset, symbol: symbol.trim(), quantity: parsed })
  }
  if (kept.length === 0 && Object.keys(errors).length === 0)
    errors.positions = say('Enter at least one asset with its quantity.')
  if (Object.keys(errors).length > 0) return refused(errors)
  return { ok: true, source: { kind: 'manual', positions: kept } }
}
