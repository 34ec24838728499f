/**
 * Coins that are meant to follow money, and who stands behind each: whose failure would take the coin with it. Issuers are as
 * the issuers' own sites name them (circle.com, tether.to, paxos.com, sky.money, ethena.fi, firstdigitallabs.com, …), checked
 * in November 2026. A coin that earns (savings, staked) has an issuer and no peg: its price is meant to move.
 */
import type { AssetId } from '@/lib/core/ids'

export interface Stablecoin {
  /** Who stands behind it. A name, the same in every language. */
  issuer: string
  /** The money that it is meant to follow, lower case; absent: none, it earns. */
  peg?: 'usd' | 'eur'
}

/** Slug of the collection, issuer, peg. */
const ROWS: readonly (readonly [slug: string, issuer: string, peg?: 'usd' | 'eur'])[] = [
  ['tether', 'Tether', 'usd'],
  ['tether-eurt', 'Tether', 'eur'],
  ['usd-coin', 'Circle', 'usd'],
  ['euro-coin', 'Circle', 'eur'],
  ['dai', 'Sky', 'usd'],
  ['usds', 'Sky', 'usd'],
  ['savings-dai', 'Sky'],
  ['xdai', 'Sky', 'usd'],
  ['wrapped-xdai', 'Sky', 'usd'],
  ['ethena-usde', 'Ethena', 'usd'],
  ['ethena-staked-usde', 'Ethena'],
  // Issued by Paxos for PayPal: the reserve is Paxos's.
  ['paypal-usd', 'Paxos', 'usd'],
  ['first-digital-usd', 'First Digital', 'usd'],
  ['true-usd', 'Techteryx', 'usd'],
  ['gemini-dollar', 'Gemini', 'usd'],
  ['usdd', 'TRON DAO', 'usd'],
  ['frax', 'Frax', 'usd'],
  ['crvusd', 'Curve', 'usd'],
  ['gho', 'Aave', 'usd'],
  ['liquity-usd', 'Liquity', 'usd'],
  ['dola-usd', 'Inverse Finance', 'usd'],
  ['nusd', 'Synthetix', 'usd'],
  ['origin-dollar', 'Origin', 'usd'],
  ['celo-dollar', 'Mento', 'usd'],
  ['celo-euro', 'Mento', 'eur'],
  ['stasis-eurs', 'STASIS', 'eur'],
  ['monerium-eur', 'Monerium', 'eur'],
]

export const STABLECOINS: ReadonlyMap<AssetId, Stablecoin> = new Map(
  ROWS.map(([slug, issuer, peg]) => [
    `coin:${slug}` as AssetId,
    { issuer, ...(peg === undefined ? {} : { peg }) },
  ]),
)
