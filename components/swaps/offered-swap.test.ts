import { expect, test } from 'vitest'
import { erc20, native } from '@/lib/assets/asset-id'
import { evmChains } from '@/lib/chains/data/evm-chains'
import { amount } from '@/lib/core/amount'
import type { Proposal } from '@/lib/core/chat'
import type { AccountId, ChainId } from '@/lib/core/ids'
import { offeredSwap } from './offered-swap'
import type { WalletAccount } from './swap-choices'

const chain = 'eip155:1' as ChainId
const token = erc20(chain, '0x1111111111111111111111111111111111111111')
const wallet = {
  id: 'w' as AccountId,
  label: 'Cold wallet',
  source: { kind: 'evm', address: '0x0', chains: [chain] },
} as unknown as WalletAccount
const place = { wallets: [wallet], chains: evmChains([]), holdings: [], assets: new Map() }
const proposal: Extract<Proposal, { kind: 'swap' }> = {
  kind: 'swap',
  account: wallet.id,
  chain,
  sell: native(chain),
  buy: token,
  amount: amount('1.5'),
}
const said = (offer: ReturnType<typeof offeredSwap>) =>
  'problem' in offer ? offer.problem.template : undefined

test('a coin that nobody knows stands in the form by its contract, to be looked at', () => {
  expect(offeredSwap(proposal, place)).toEqual({
    form: {
      account: 'w',
      chain,
      sell: native(chain),
      amount: '1.5',
      buy: 'other',
      contract: '0x1111111111111111111111111111111111111111',
    },
  })
})

test('a wallet, a network or a coin that is gone is said', () => {
  expect(said(offeredSwap(proposal, { ...place, wallets: [] }))).toBe('That account is not there any more.')
  expect(said(offeredSwap({ ...proposal, chain: 'eip155:10' as ChainId }, place))).toBe(
    'That wallet is not read on this network any more.',
  )
  expect(said(offeredSwap({ ...proposal, sell: token, buy: native(chain) }, place))).toBe(
    'The wallet has nothing of what is to be sold there.',
  )
})
