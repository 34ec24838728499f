/** A Coinbase account: wallets with up to 18 decimal places and holds, a staked wallet, a vault, fiat, empty wallets. */
import { bucketHoldings } from './bucket-holdings'
import { COINS, type Coin } from './coins'
import type { Random } from './random'
import { drawQuantity, splitOff } from './seed-figures'
import type { CoinbaseWallet, TrueBucketHolding } from './truth'

const PLACES = 18

export interface SeededCoinbase {
  wallets: CoinbaseWallet[]
  holdings: TrueBucketHolding[]
}

function uuid(random: Random): string {
  const hex = Buffer.from(random.bytes(16)).toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-')
}

/** @param extra further coins, one wallet each */
export function seedCoinbase(random: Random, extra: readonly Coin[]): SeededCoinbase {
  const listed = COINS.filter(({ venues }) => venues === undefined || venues.includes('coinbase'))
  const mixed = random.shuffle(listed)
  const rows: TrueBucketHolding[] = []
  const wallets: CoinbaseWallet[] = []
  const open = (
    wallet: Omit<CoinbaseWallet, 'id'>,
    asset: string,
    bucket: TrueBucketHolding['bucket'],
  ): void => {
    wallets.push({ id: uuid(random), ...wallet })
    rows.push({ asset, bucket, sourceSymbol: wallet.currency, quantity: wallet.available })
    rows.push({ asset, bucket: 'in-order', sourceSymbol: wallet.currency, quantity: wallet.hold })
  }
  for (const coin of [...mixed.slice(0, 9), ...extra]) {
    const quantity = drawQuantity(random, PLACES, coin.around)
    const [hold, available] = random.chance(0.3) ? splitOff(random, quantity, PLACES) : ['0', quantity]
    const wallet = {
      name: `${coin.symbol} Wallet`,
      kind: 'wallet',
      staked: false,
      currency: coin.symbol,
    } as const
    open({ ...wallet, available, hold }, `coin:${coin.slug}`, 'spot')
  }
  const staked = { name: 'Staked SOL', kind: 'wallet', staked: true, currency: 'SOL', hold: '0' } as const
  open({ ...staked, available: drawQuantity(random, 9, 160) }, 'coin:solana', 'staked')
  const vault = { name: 'BTC Vault', kind: 'vault', staked: false, currency: 'BTC', hold: '0' } as const
  open({ ...vault, available: drawQuantity(random, 8, 91_000) }, 'coin:bitcoin', 'locked')
  const fiat = { name: 'Cash (USD)', kind: 'fiat', staked: false, currency: 'USD', hold: '0' } as const
  open({ ...fiat, available: drawQuantity(random, 2, 1) }, 'fiat:usd', 'spot')
  for (const coin of mixed.slice(9)) {
    const empty = { kind: 'wallet', staked: false, available: '0', hold: '0' } as const
    open({ ...empty, name: `${coin.symbol} Wallet`, currency: coin.symbol }, `coin:${coin.slug}`, 'spot')
  }
  return { wallets, holdings: bucketHoldings(rows) }
}
