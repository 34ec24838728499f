/** Brings what protocols told into a reading: the place of a holding, what stands behind it, and pieces. Pure. */
import { erc20 } from '@/lib/assets/asset-id'
import { isCatalogued } from '@/lib/assets/catalogue'
import type { AssetContents, DiscoveredAsset, HoldingReading, Reading } from '@/lib/core/reading'
import type { EvmChain } from '../data/evm-chains'
import type { HeldToken, Piece } from './define-position-protocol'
import type { Meaning } from './read-positions.client'

export interface PositionsFound {
  held: readonly (HeldToken & { foundBy: DiscoveredAsset['foundBy'] })[]
  /** By contract. */
  meanings: ReadonlyMap<string, Meaning>
  pieces: readonly { protocol: string; piece: Piece }[]
  now: number
}

/** @example addPositions(reading, chain, { held, meanings, pieces, now }).holdings[0]?.bucket // 'liquidity' */
export function addPositions(reading: Reading, chain: EvmChain, found: PositionsFound): Reading {
  const { held, meanings, pieces, now } = found
  const byAsset = new Map([...meanings.values()].map((each) => [erc20(chain.id, each.address), each]))
  const discovered = new Map(reading.discovered.map((each) => [each.id, each]))
  for (const token of held) {
    const id = erc20(chain.id, token.address)
    const meaning = byAsset.get(id)
    if (!meaning) continue
    const known = discovered.get(id) ?? { id, name: token.symbol, ...token }
    const { symbol, name, decimals = token.decimals, foundBy } = known
    discovered.set(id, {
      id,
      symbol,
      name: meaning.name ?? name,
      decimals,
      foundBy: isTrusted(meaning) ? 'list' : foundBy,
      contents: { ...contentsOf(meaning, meaning.protocol, now), prices: meaning.prices },
    })
  }
  for (const { protocol, piece } of pieces) {
    const { asset: id, symbol, name } = piece
    const foundBy = isKnown(piece) ? 'list' : 'log'
    discovered.set(id, { id, symbol, name, foundBy, contents: contentsOf(piece, protocol, now) })
  }
  return {
    ...reading,
    holdings: [
      ...reading.holdings.map((each) => ({
        ...each,
        bucket: byAsset.get(each.asset)?.bucket ?? each.bucket,
      })),
      ...pieces.map(({ piece }) => holdingOf(piece, chain)),
    ],
    discovered: [...discovered.values()],
  }
}

/** Anybody can open a pool of made-up coins and give shares of it away: such a gift waits until the user wants it. */
const isKnown = ({ parts }: Pick<Piece, 'parts'>): boolean => parts.every(({ asset }) => isCatalogued(asset))

/** What a pool of lending names as its own counts whatever the coin is: a debt above all. */
const isTrusted = ({ prices, bucket, parts }: Meaning): boolean =>
  prices === 'always' && (bucket !== 'liquidity' || isKnown({ parts }))

const contentsOf = ({ parts }: Pick<Piece, 'parts'>, protocol: string, at: number): AssetContents => ({
  protocol,
  parts,
  prices: 'always',
  at,
})

const holdingOf = ({ asset, quantity, symbol }: Piece, chain: EvmChain): HoldingReading => ({
  asset,
  bucket: 'liquidity',
  quantity,
  chain: chain.id,
  sourceSymbol: symbol,
})
