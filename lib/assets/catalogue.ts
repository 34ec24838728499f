/**
 * The bundled catalogue: coins with symbol, name, rank and their contracts on the chains that the product reads
 * (`data/catalogue.json`, generated) with the corrections of `data/curated.ts` on top. Built once, on first use.
 */
import type { AssetId, ChainId } from '@/lib/core/ids'
import { coin, erc20, native, parseAssetId, splToken } from './asset-id'
import catalogue from './data/catalogue.json'
import { BRIDGED, COINS, NATIVES, NOT_MEMBERS } from './data/curated'

export interface CatalogueCoin {
  asset: AssetId
  symbol: string
  name: string
  /** By market value, 1 is the largest; `undefined` when nobody ranks it. */
  rank: number | undefined
  /** Its forms on chains: contracts and natives. */
  members: AssetId[]
}

/** A contract that the catalogue lists. */
export interface CatalogueToken {
  asset: AssetId
  chain: ChainId
  /** EVM address in lower case, or Solana mint. */
  address: string
  symbol: string
  name: string
  decimals: number | undefined
  /** The collection it belongs to; a bridged variant is its own. */
  collection: AssetId
  rank: number | undefined
}

interface Catalogue {
  coins: Map<AssetId, CatalogueCoin>
  tokens: Map<AssetId, CatalogueToken>
  natives: Map<AssetId, AssetId>
}

export const tokenId = (chain: ChainId, address: string): AssetId =>
  chain.startsWith('solana:') ? splToken(chain, address) : erc20(chain, address)

function parseLine(line: string): { coin: CatalogueCoin; contracts: [ChainId, string][] } {
  const [slug = '', symbol = '', name = '', rank = '', places = ''] = line.split('\t')
  const contracts = places.split(' ').flatMap((place): [ChainId, string][] => {
    const [index, address] = place.split(':')
    const chain = catalogue.chains[Number(index)] as ChainId | undefined
    if (chain === undefined || address === undefined) return []
    return [[chain, chain.startsWith('eip155:') ? `0x${address}` : address]]
  })
  return {
    coin: { asset: coin(slug), symbol, name, rank: rank ? Number(rank) : undefined, members: [] },
    contracts,
  }
}

function build(): Catalogue {
  const built: Catalogue = { coins: new Map(), tokens: new Map(), natives: new Map() }
  const excluded = new Set(NOT_MEMBERS.map(([chain, address]) => tokenId(chain, address)))
  for (const line of catalogue.coins) {
    const { coin: parsed, contracts } = parseLine(line)
    built.coins.set(parsed.asset, parsed)
    for (const [chain, address] of contracts) {
      if (!excluded.has(tokenId(chain, address))) addToken(built, parsed, chain, address, undefined)
    }
  }
  addCurated(built)
  return built
}

function addCurated(built: Catalogue): void {
  for (const { slug, symbol, name, rank, decimals, contracts = [] } of COINS) {
    const known = built.coins.get(coin(slug))
    const curated: CatalogueCoin = {
      asset: coin(slug),
      symbol,
      name,
      rank: rank ?? known?.rank,
      members: known?.members ?? [],
    }
    built.coins.set(curated.asset, curated)
    for (const [chain, address, own] of contracts) addToken(built, curated, chain, address, own ?? decimals)
  }
  for (const [chain, slug] of NATIVES) {
    built.natives.set(native(chain), coin(slug))
    built.coins.get(coin(slug))?.members.push(native(chain))
  }
  for (const { chain, address, symbol, name, decimals } of BRIDGED) {
    const asset = tokenId(chain, address)
    const lower = chain.startsWith('eip155:') ? address.toLowerCase() : address
    built.tokens.set(asset, {
      asset,
      chain,
      address: lower,
      symbol,
      name,
      decimals,
      collection: asset,
      rank: undefined,
    })
  }
}

function addToken(
  built: Catalogue,
  owner: CatalogueCoin,
  chain: ChainId,
  address: string,
  decimals: number | undefined,
): void {
  const asset = tokenId(chain, address)
  const former = built.tokens.get(asset)
  if (former && former.collection !== owner.asset) {
    const formerOwner = built.coins.get(former.collection)
    if (formerOwner) formerOwner.members = formerOwner.members.filter((member) => member !== asset)
  }
  if (!owner.members.includes(asset)) owner.members.push(asset)
  const { symbol, name, rank } = owner
  const lower = chain.startsWith('eip155:') ? address.toLowerCase() : address
  built.tokens.set(asset, {
    asset,
    chain,
    address: lower,
    symbol,
    name,
    decimals,
    collection: owner.asset,
    rank,
  })
}

let built: Catalogue | undefined
const all = (): Catalogue => (built ??= build())

/** A coin or collection by its `coin:` id. */
export const catalogueCoin = (asset: AssetId): CatalogueCoin | undefined => all().coins.get(asset)
export const catalogueCoins = (): IterableIterator<CatalogueCoin> => all().coins.values()
/** A contract by its id, natives excluded. */
export const catalogueToken = (asset: AssetId): CatalogueToken | undefined => all().tokens.get(asset)
/** The coin that a chain's native asset is, for the chains that the product knows. */
export const nativeCoin = (asset: AssetId): AssetId | undefined => all().natives.get(asset)

/** Coin, contract, native of any chain, fiat: everything whose identity needs no claim by the token itself. */
export function isCatalogued(asset: AssetId): boolean {
  const form = parseAssetId(asset)?.form
  return form === 'fiat' || form === 'native' || all().coins.has(asset) || all().tokens.has(asset)
}

/**
 * Candidates for a scan of one chain, best known first.
 * @example catalogueTokens('eip155:10' as ChainId)[0]?.symbol // 'USDT' or another of the largest
 */
export function catalogueTokens(chain: ChainId): CatalogueToken[] {
  return [...all().tokens.values()]
    .filter((token) => token.chain === chain)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
}
