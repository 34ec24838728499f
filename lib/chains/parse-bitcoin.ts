/**
 * Reads what a user pastes for Bitcoin: addresses (P2PKH, P2SH, bech32, bech32m; checksums are verified), extended
 * public keys (BIP-32, SLIP-132) and single-key output descriptors (BIP-380). Main network only.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { createBase58check } from '@scure/base'
import { HDKey } from '@scure/bip32'
import { Address } from '@scure/btc-signer'
import { concatBytes } from '@/lib/core/bytes'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { refuseSecret } from './refuse-secret'

/** Forms of single-key outputs: BIP-44, BIP-49, BIP-84, BIP-86. */
export type BitcoinScript = 'pkh' | 'sh-wpkh' | 'wpkh' | 'tr'

export interface BitcoinKey {
  key: HDKey
  /** Forms to look at, in order; the first one that was ever used is taken. A plain xpub does not tell its form. */
  scripts: readonly BitcoinScript[]
}

const base58check = createBase58check(sha256)

/**
 * @returns the address; bech32 in lower case
 * @throws AppError `invalid-input`
 */
export function parseBitcoinAddress(text: string): string {
  const trimmed = text
    .trim()
    .replace(/^bitcoin:/i, '')
    .replace(/\?.*$/, '')
  refuseSecret(trimmed)
  const address = /^bc1/i.test(trimmed) && !isMixedCase(trimmed) ? trimmed.toLowerCase() : trimmed
  if (isMainAddress(address)) return address
  if (/^(?:tb1|bcrt1)/i.test(address) || /^[mn2][1-9A-HJ-NP-Za-km-z]{25,39}$/.test(address)) {
    throw new AppError(
      'invalid-input',
      say('This is an address of a Bitcoin test network. Only the main network is read.'),
    )
  }
  if (/^[xyzYZtuvUV]pub/.test(address)) {
    throw new AppError(
      'invalid-input',
      say('This is an extended public key, not an address. Add it as "Bitcoin xpub".'),
    )
  }
  throw new AppError(
    'invalid-input',
    say('This is not a Bitcoin address, or it has a typing error. Copy it again.'),
  )
}

const isMixedCase = (text: string) => text !== text.toLowerCase() && text !== text.toUpperCase()

function isMainAddress(address: string): boolean {
  try {
    Address().decode(address)
    return true
  } catch {
    return false
  }
}

/** Versions of extended public keys that say which outputs they make. */
const SINGLE_KEY: Record<number, readonly BitcoinScript[]> = {
  0x0488b21e: ['pkh', 'wpkh', 'sh-wpkh', 'tr'], // xpub
  0x049d7cb2: ['sh-wpkh'], // ypub
  0x04b24746: ['wpkh'], // zpub
}
const XPUB = [0x04, 0x88, 0xb2, 0x1e]
const MULTISIG = new Set([0x0295b43f, 0x02aa7ed3]) // Ypub, Zpub
const TEST_NETWORK = new Set([0x043587cf, 0x044a5262, 0x045f1cf6, 0x024289ef, 0x02575483]) // tpub, upub, vpub, Upub, Vpub

/**
 * @param text `xpub...`, `ypub...`, `zpub...`, or a descriptor such as `tr([73c5da0a/86'/0'/0']xpub.../<0;1>/*)`
 * @throws AppError `invalid-input`, `not-supported`
 */
export function parseBitcoinKey(text: string): BitcoinKey {
  const trimmed = text.trim()
  refuseSecret(trimmed)
  const { encoded, script } = parseDescriptor(trimmed)
  const { key, scripts } = parseExtendedKey(encoded)
  return { key, scripts: script ? [script] : scripts }
}

const FUNCTIONS: Record<string, BitcoinScript> = { pkh: 'pkh', wpkh: 'wpkh', 'sh(wpkh': 'sh-wpkh', tr: 'tr' }
const DESCRIPTOR =
  /^(pkh|wpkh|sh\(wpkh|tr)\((?:\[[0-9a-fA-F]{8}[0-9'hH/]*\])?([1-9A-HJ-NP-Za-km-z]+)(?:\/<0;1>\/\*|\/[01]\/\*)?\){1,2}(?:#\w{8})?$/
const KEY_WITH_ORIGIN = /^(?:\[[0-9a-fA-F]{8}[0-9'hH/]*\])?([1-9A-HJ-NP-Za-km-z]+)$/

function parseDescriptor(text: string): { encoded: string; script?: BitcoinScript } {
  const [, name, inner] = DESCRIPTOR.exec(text) ?? []
  const script = name === undefined ? undefined : FUNCTIONS[name]
  if (inner !== undefined && script) return { encoded: inner, script }
  const [, plain] = KEY_WITH_ORIGIN.exec(text) ?? []
  if (plain !== undefined) return { encoded: plain }
  if (/^(?:w?sh|multi|sortedmulti|tr|pkh|wpkh|combo|addr|raw)\(/.test(text)) {
    throw new AppError(
      'not-supported',
      say('This kind of descriptor is not read. Use one with a single xpub: pkh, wpkh, sh(wpkh) or tr.'),
    )
  }
  throw notAKey()
}

const notAKey = () =>
  new AppError(
    'invalid-input',
    say('This is not an xpub, ypub or zpub, or it has a typing error. Copy it again.'),
  )

function parseExtendedKey(encoded: string): BitcoinKey {
  const bytes = decodeChecked(encoded)
  if (bytes === undefined || bytes.length !== 78) throw notAKey()
  const version = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  if (TEST_NETWORK.has(version)) {
    throw new AppError(
      'invalid-input',
      say('This key belongs to a Bitcoin test network. Only the main network is read.'),
    )
  }
  if (MULTISIG.has(version)) {
    throw new AppError(
      'not-supported',
      say('Keys of multi-signature wallets are not read. Add the addresses instead.'),
    )
  }
  const scripts = SINGLE_KEY[version]
  if (!scripts) throw notAKey()
  try {
    // One library version for all: the four version bytes are no part of the key.
    const key = HDKey.fromExtendedKey(
      base58check.encode(concatBytes(Uint8Array.from(XPUB), bytes.subarray(4))),
    )
    return { key, scripts }
  } catch {
    throw notAKey()
  }
}

function decodeChecked(encoded: string): Uint8Array | undefined {
  try {
    return base58check.decode(encoded)
  } catch {
    return undefined
  }
}
