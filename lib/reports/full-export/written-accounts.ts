/** Accounts, portfolios, tags, assets, holdings: what is connected, and what it holds. Never a credential, never an own endpoint. */
import { collectionOf } from '@/lib/assets/collection'
import { describeAsset } from '@/lib/assets/describe'
import type { AssetId } from '@/lib/core/ids'
import type { AccountSource } from '@/lib/db/rows'
import type { FullExport } from './document'
import type { FullExportFacts } from './facts'
import { iso } from './iso'

type Connected = Pick<
  FullExport,
  'tags' | 'portfolios' | 'accounts' | 'assets' | 'holdings' | 'manualPrices' | 'imports'
>

export function writtenAccounts(facts: FullExportFacts): Connected {
  return {
    tags: facts.tags.map(({ id, name }) => ({ id, name })),
    portfolios: facts.portfolios.map(({ id, name, accounts }) => ({ id, name, accounts })),
    accounts: facts.accounts.map(({ id, label, source, paused, createdAt, tags }) => ({
      id,
      label,
      ...writtenSource(source),
      paused,
      createdAt: iso(createdAt),
      tags,
    })),
    assets: writtenAssets(facts),
    holdings: facts.holdings.map(({ accountId, asset, bucket, quantity, chain, sourceSymbol, readAt }) => ({
      account: accountId,
      asset,
      bucket,
      quantity,
      chain: chain ?? null,
      sourceSymbol,
      readAt: iso(readAt),
    })),
    manualPrices: facts.manualPrices.map(({ asset, price, currency, at }) => ({
      asset,
      price,
      currency,
      at: iso(at),
    })),
    imports: facts.imports.map(({ id, accountId, importer, fileName, timeZone, at, added, duplicates }) => ({
      id,
      account: accountId,
      importer,
      fileName,
      timeZone,
      at: iso(at),
      added,
      duplicates,
    })),
  }
}

/** Named field by field, so that a new one is left out until somebody has thought about it: an endpoint may carry a key. */
function writtenSource(source: AccountSource) {
  switch (source.kind) {
    case 'exchange':
      return { kind: source.kind, venue: source.venue }
    case 'evm': {
      const { kind, address, chains, ensName } = source
      return { kind, addresses: [address], chains, ...(ensName === undefined ? {} : { ensName }) }
    }
    case 'bitcoin':
      return { kind: source.kind, addresses: source.addresses }
    case 'bitcoin-xpub':
      return { kind: source.kind, addresses: [source.xpub] }
    case 'solana':
      return { kind: source.kind, addresses: [source.address] }
    case 'manual':
      return { kind: source.kind, positions: source.positions }
    case 'paper': {
      const { kind, venue, start, counted } = source
      return { kind, venue, start, counted }
    }
    default:
      return source satisfies never
  }
}

/** Every asset that some other table names, sorted by id. */
function writtenAssets(facts: FullExportFacts): FullExport['assets'] {
  const rows = new Map(facts.assets.map((row) => [row.asset, row]))
  const met = new Set<AssetId>(rows.keys())
  for (const { asset } of facts.holdings) met.add(asset)
  for (const { asset } of facts.manualPrices) met.add(asset)
  for (const { legs, fees } of facts.entries) for (const { asset } of [...legs, ...fees]) met.add(asset)
  for (const { overlay } of facts.overlays)
    for (const { asset } of [...(overlay.legs ?? []), ...(overlay.fees ?? [])]) met.add(asset)
  return [...met].sort().map((asset) => {
    const row = rows.get(asset)
    const { symbol, name, decimals } = describeAsset(asset, row)
    return {
      asset,
      collection: collectionOf(asset),
      symbol,
      name,
      decimals: decimals ?? null,
      choice: row?.choice ?? null,
    }
  })
}
