/**
 * What Bitcoin addresses, or all addresses of an extended public key, hold: confirmed and waiting together. Servers see
 * single addresses, never the key. Either every address was read or the reading fails: a sum with a hole is no sum.
 */
import { native } from '@/lib/assets/asset-id'
import { fromUnits } from '@/lib/core/amount'
import type { NotIncluded, Reading } from '@/lib/core/reading'
import { say } from '@/lib/core/sentence'
import { BITCOIN } from './data/chain-ids'
import { type Branch, deriveBitcoinAddresses } from './derive-bitcoin-addresses'
import { type AddressStats, type EsploraOptions, readAddress } from './esplora.client'
import { mapBounded } from './map-bounded'
import { type BitcoinKey, type BitcoinScript, parseBitcoinKey } from './parse-bitcoin'

/** BIP-44: so many unused addresses in a row end a branch. */
const GAP_LIMIT = 20
/** Public servers count requests; a branch this long belongs to a shop, which runs its own server. */
const MAX_ADDRESSES = 1_000
const REQUESTS_AT_ONCE = 4
const DECIMALS = 8

/** Addresses in their normal form, or an extended key or descriptor as `parseBitcoinKey` takes it. */
export type BitcoinTarget = { addresses: readonly string[] } | { xpub: string }

/**
 * @example await readBitcoin({ xpub: 'zpub...', bases: DEFAULT_ESPLORA_BASES, fetch, now: Date.now, health })
 * @throws AppError when an address could not be read, or the key is none
 */
export async function readBitcoin(options: BitcoinTarget & EsploraOptions): Promise<Reading> {
  if ('xpub' in options) return readKey(parseBitcoinKey(options.xpub), options)
  const addresses = [...new Set(options.addresses)]
  const stats = await mapBounded(addresses, REQUESTS_AT_ONCE, (address) => readAddress(address, options))
  return toReading(stats, [])
}

async function readKey({ key, scripts }: BitcoinKey, options: EsploraOptions): Promise<Reading> {
  for (const script of scripts) {
    const receive = await scanBranch({ key, script, branch: 0, options })
    const change = await scanBranch({ key, script, branch: 1, options })
    const stats = [...receive.stats, ...change.stats]
    if (!stats.some((each) => each.isUsed)) continue
    return toReading(stats, receive.isCut || change.isCut ? [cutShort] : [])
  }
  return toReading([], [])
}

const cutShort: NotIncluded = {
  what: 'addresses',
  reason: say(
    'Only the first {limit} addresses of this key were read. Use your own server and several keys.',
    {
      limit: MAX_ADDRESSES,
    },
  ),
}

interface ScanOptions {
  key: BitcoinKey['key']
  script: BitcoinScript
  branch: Branch
  options: EsploraOptions
}

async function scanBranch({ key, script, branch, options }: ScanOptions) {
  const stats: AddressStats[] = []
  for (let unused = 0; unused < GAP_LIMIT && stats.length < MAX_ADDRESSES; unused = trailingUnused(stats)) {
    const count = Math.min(GAP_LIMIT - unused, MAX_ADDRESSES - stats.length)
    const addresses = deriveBitcoinAddresses({ key, script, branch, from: stats.length, count })
    stats.push(...(await mapBounded(addresses, REQUESTS_AT_ONCE, (address) => readAddress(address, options))))
  }
  return { stats, isCut: trailingUnused(stats) < GAP_LIMIT }
}

function trailingUnused(stats: AddressStats[]): number {
  const last = stats.findLastIndex((each) => each.isUsed)
  return stats.length - 1 - last
}

function toReading(stats: AddressStats[], notIncluded: NotIncluded[]): Reading {
  const total = stats.reduce((sum, { confirmed, pending }) => sum + confirmed + pending, 0n)
  const quantity = fromUnits(total, DECIMALS)
  const asset = native(BITCOIN)
  return {
    holdings:
      total === 0n ? [] : [{ asset, bucket: 'wallet', quantity, chain: BITCOIN, sourceSymbol: 'BTC' }],
    notIncluded,
    discovered: [],
  }
}
