/**
 * Writes `lib/assets/data/catalogue.json` from the token metadata of `@web3icons/common` (MIT): one line of text per
 * coin, "slug TAB symbol TAB name TAB rank TAB chain:address ...", so that TypeScript and gzip both like it.
 * Corrections do not belong here but in `lib/assets/data/curated.ts`; this file only leaves out what is no identity.
 *
 * Run: `npx tsx tests/harness/generate-assets.mts`
 */
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { tokens } from '@web3icons/common/metadata/tokens'
import { RENAMED } from './renamed-coins.mts'

/** The package's platform names for the chains that the product reads, in the order of the file's `chains`. */
const PLATFORMS: Record<string, string> = {
  ethereum: 'eip155:1',
  'optimistic-ethereum': 'eip155:10',
  base: 'eip155:8453',
  'arbitrum-one': 'eip155:42161',
  'polygon-pos': 'eip155:137',
  'binance-smart-chain': 'eip155:56',
  avalanche: 'eip155:43114',
  xdai: 'eip155:100',
  linea: 'eip155:59144',
  scroll: 'eip155:534352',
  zksync: 'eip155:324',
  solana: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp',
}
const chains = Object.values(PLATFORMS)

/** Coins below this rank are left out: their contracts alone would take more room than all others. */
const LOWEST_RANK = 1500
/** Unranked by the package, and well known all the same. */
const KEPT = new Set([...Object.keys(RENAMED), 'bitcoin', 'plume', 'safe', 'PEAQ'])

/** Placeholders by which some lists write a chain's native asset: not token contracts. */
const NATIVE_PLACEHOLDER = /^0x(?:0{40}|e{40}|0{36}1010|deaddead.*)$/

function identity(platform: string, address: string): string | undefined {
  const chain = PLATFORMS[platform]
  if (chain === undefined) return undefined
  const place = chains.indexOf(chain)
  if (chain.startsWith('solana:')) return /^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(address) ? `${place}:${address}` : undefined
  const lower = address.toLowerCase()
  if (!/^0x[0-9a-f]{40}$/.test(lower) || NATIVE_PLACEHOLDER.test(lower)) return undefined
  return `${place}:${lower.slice(2)}`
}

const slugOf = (id: string): string => RENAMED[id] ?? id.toLowerCase()
const clean = (text: string): string => text.replace(/[\s\u200b]+/g, ' ').trim()

const rows = tokens
  .filter(({ id, marketCapRank: rank }) => KEPT.has(id) || (rank !== null && rank > 0 && rank <= LOWEST_RANK))
  .filter(({ id }) => /^[\w.-]+$/.test(id))
  .map(({ id, symbol, name, marketCapRank, addresses }) => {
    const places = Object.entries(addresses ?? {}).flatMap(([platform, address]) =>
      address === undefined ? [] : (identity(platform, address) ?? []),
    )
    const rank = marketCapRank !== null && marketCapRank > 0 ? marketCapRank : 0
    return { rank, slug: slugOf(id), fields: [clean(symbol).toUpperCase(), clean(name), rank || '', places.join(' ')] }
  })
  .sort((a, b) => (a.rank || 1e9) - (b.rank || 1e9) || (a.slug < b.slug ? -1 : 1))

const lines = rows.map(({ slug, fields }) => [slug, ...fields].join('\t').trimEnd())
const json = `${JSON.stringify({ chains, coins: lines }, null, 0).replaceAll('","', '",\n"')}\n`
writeFileSync(new URL('../../lib/assets/data/catalogue.json', import.meta.url), json)
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
console.log(`${rows.length} coins, ${kilobytes(json.length)}, ${kilobytes(gzipSync(json).length)} gz`)
