import { expect, test } from 'vitest'
import { evmChains } from '@/lib/chains/data/evm-chains'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { HoldingRow } from '@/lib/db/rows'
import { beginsWith } from './handed-swap'
import type { WalletAccount } from './swap-choices'

const ETH = 'coin:ethereum' as AssetId
const mainnet = 'eip155:1' as ChainId
const base = 'eip155:8453' as ChainId

const wallet = (id: string, signs: boolean): WalletAccount => ({
  id: id as AccountId,
  label: id,
  source: {
    kind: 'evm',
    address: `0x${id.padStart(40, '0')}`,
    chains: [mainnet, base],
    ...(signs ? { signer: { kind: 'metamask' as const, wallet: 'stable' } } : {}),
  },
  paused: false,
  createdAt: 0,
  tags: [],
})
const has = (account: string, asset: string, quantity: string): HoldingRow => ({
  id: `${account} ${asset}`,
  accountId: account as AccountId,
  asset: asset as AssetId,
  bucket: 'wallet',
  quantity: amount(quantity),
  sourceSymbol: '',
  readAt: 0,
})
const begins = (coin: string, wallets: WalletAccount[], holdings: HoldingRow[]) =>
  beginsWith(coin as AssetId, { wallets, chains: evmChains([]), holdings, assets: new Map() })

test('a coin is sold where the most of it lies', () => {
  const holdings = [has('a', `${mainnet}/native`, '1'), has('a', `${base}/native`, '2')]
  expect(begins(ETH, [wallet('a', false)], holdings)).toEqual({
    account: 'a',
    chain: base,
    sell: `${base}/native`,
  })
})

test('a wallet that can sign comes before one that has more', () => {
  const holdings = [has('watched', `${base}/native`, '9'), has('own', `${mainnet}/native`, '1')]
  const wallets = [wallet('watched', false), wallet('own', true)]
  expect(begins(ETH, wallets, holdings)).toMatchObject({ account: 'own', chain: mainnet })
})

test('a coin that no wallet has is the one to be bought; what no chain knows begins nothing', () => {
  expect(begins('coin:usd-coin', [wallet('a', true)], [])).toEqual({
    account: 'a',
    chain: mainnet,
    buy: `${mainnet}/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48`,
  })
  expect(begins('coin:bitcoin', [wallet('a', true)], [])).toEqual({})
})

test('a token that only calls itself so is not taken for the coin', () => {
  const fake = `${mainnet}/erc20:0x${'f'.repeat(40)}`
  expect(begins(ETH, [wallet('a', true)], [has('a', fake, '1000')])).not.toHaveProperty('sell')
})
