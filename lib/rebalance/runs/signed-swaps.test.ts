import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId, ChainId } from '@/lib/core/ids'
import type { PlanLeg } from '@/lib/core/rebalance'
import type { WalletTxId } from '@/lib/core/wallet-tx'
import { SETTLED, type WalletTxRow } from '@/lib/db/rows'
import { ACCOUNT } from '@/tests/fixtures/fake-desk'
import { NOW } from '@/tests/fixtures/open-fake-desk'
import { type FakeRuns, openFakeRuns, orderLeg, RUN } from '@/tests/fixtures/open-fake-runs'
import { resumeRun, takeSigned } from './resume-run.store'

const ETHER = 'eip155:1/native' as AssetId
const USDC = 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48' as AssetId
const swap: PlanLeg = {
  ...orderLeg({ id: 's', side: 'sell', base: 'ETH', amount: '1', limit: '1', cost: '3000' }),
  accountLabel: 'Ledger',
  way: { kind: 'swap', chain: 'eip155:1' as ChainId, sell: ETHER, buy: USDC, amount: amount('1') },
  pays: { asset: 'coin:ethereum' as AssetId, quantity: amount('1') },
  receives: { asset: 'coin:usd-coin' as AssetId, quantity: amount('3000') },
}
const sale = orderLeg({ id: '1', side: 'sell', base: 'BTC', amount: '1', limit: '99', cost: '99.9' })

const txRow = (change: Partial<WalletTxRow> = {}): WalletTxRow => ({
  id: 'tx' as WalletTxId,
  accountId: ACCOUNT,
  at: NOW,
  dueAt: SETTLED,
  state: 'handed',
  tx: { chain: 'eip155:1' } as WalletTxRow['tx'],
  purpose: {
    kind: 'swap',
    pays: { asset: ETHER, symbol: 'ETH', quantity: amount('1') },
    receives: { asset: USDC, symbol: 'USDC', quantity: amount('2990') },
    minimum: amount('2980'),
    source: 'test',
  },
  signer: { kind: 'metamask', wallet: 'w' },
  hash: 'h',
  session: 's',
  expiresAt: NOW,
  checks: [],
  expected: [
    { asset: ETHER, quantity: amount('-1') },
    { asset: USDC, quantity: amount('2995.5') },
  ],
  events: [],
  ...change,
})

let runs: FakeRuns
beforeEach(async () => {
  runs = await openFakeRuns()
  await runs.start([swap, sale])
  await runs.carryOn(undefined, 0)
})
afterEach(() => runs.db.delete())

const sign = async (change: Partial<WalletTxRow> = {}) => {
  await runs.db.walletTxs.put(txRow(change))
  await takeSigned(runs.context(), { run: RUN, leg: 's', tx: 'tx' })
}
const becomes = async (change: Partial<WalletTxRow>) => {
  await runs.db.walletTxs.put(txRow(change))
  return runs.carryOn()
}

test('orders come first; then the run waits for the signature, and says where', async () => {
  expect(await runs.run()).toMatchObject({
    state: 'waiting',
    dueAt: SETTLED,
    why: { params: { account: 'Ledger' } },
    legs: [{ state: 'waiting' }, { state: 'done' }],
  })
})

describe('what was signed', () => {
  test('is followed until it is in a block, and told by what the simulation expected', async () => {
    await sign()
    await runs.carryOn()
    expect(await runs.run()).toMatchObject({ state: 'running', legs: [{ state: 'sending', tx: 'tx' }, {}] })
    expect(await becomes({ state: 'mined' })).toMatchObject({
      state: 'done',
      legs: [{ state: 'done', paid: '1', received: '2995.5' }, {}],
    })
  })

  test('told twice it is the same', async () => {
    await sign()
    const before = await runs.run()
    await takeSigned(runs.context(), { run: RUN, leg: 's', tx: 'tx' })
    expect(await runs.run()).toEqual(before)
  })

  test('with less than planned it is a part', async () => {
    const purpose = txRow().purpose
    if (purpose.kind !== 'swap') throw new Error('a swap')
    const half = { ...purpose, pays: { ...purpose.pays, quantity: amount('0.5') } }
    await sign({ purpose: half })
    const run = await becomes({ purpose: half, state: 'mined' })
    expect(run.legs[0]).toMatchObject({ state: 'partial', paid: '0.5' })
  })

  test('and refused, lapsed or never seen by the chain, waits for a signature again', async () => {
    for (const state of ['refused', 'lapsed', 'absent'] as const) {
      await sign()
      const run = await becomes({ state })
      expect(run).toMatchObject({ state: 'waiting', legs: [{ state: 'waiting' }, {}] })
      expect(run.legs[0]?.tx).toBeUndefined()
    }
  })

  test('and reverted stops the run', async () => {
    await sign()
    expect(await becomes({ state: 'failed' })).toMatchObject({
      state: 'stopped',
      legs: [{ state: 'failed' }, {}],
    })
    await resumeRun(runs.context(), { run: RUN, act: 'skip' })
    expect(await runs.carryOn()).toMatchObject({ state: 'done', legs: [{ state: 'skipped' }, {}] })
  })

  test('and sped up is followed under its other name; cancelled, it was not sent', async () => {
    await sign()
    const replaced = { state: 'replaced', replacedBy: 'next' as WalletTxId } as const
    const next = (how: 'speed-up' | 'cancel') =>
      runs.db.walletTxs.put(
        txRow({
          id: 'next' as WalletTxId,
          state: 'mined',
          purpose: { kind: 'replace', of: 'tx' as WalletTxId, how },
        }),
      )
    await next('cancel')
    expect(await becomes(replaced)).toMatchObject({ state: 'waiting', legs: [{ state: 'waiting' }, {}] })
    await sign()
    await next('speed-up')
    expect(await becomes(replaced)).toMatchObject({ state: 'done', legs: [{ received: '2995.5' }, {}] })
  })
})

describe('a transaction is refused for a leg', () => {
  const swapOf = (change: object) => ({
    purpose: { ...txRow().purpose, ...change },
  })

  test.each<[string, Partial<WalletTxRow>]>([
    ['of another account', { accountId: 'other' as never }],
    ['on another chain', { tx: { chain: 'eip155:10' } as WalletTxRow['tx'] }],
    ['of something else', swapOf({ receives: { asset: ETHER, symbol: 'ETH', quantity: amount('1') } })],
    ['of more than is planned', swapOf({ pays: { asset: ETHER, symbol: 'ETH', quantity: amount('1.01') } })],
    ['that is no swap', { purpose: { kind: 'send', pays: txRow().expected as never, to: '0x' } }],
    ['from before the run', { at: NOW - 1 }],
  ])('%s', async (_, change) => {
    await expect(sign(change)).rejects.toMatchObject({ code: 'refused' })
    expect((await runs.run()).legs[0]?.state).toBe('waiting')
  })

  test('that another leg has, and for a leg that does not wait', async () => {
    await sign()
    await expect(takeSigned(runs.context(), { run: RUN, leg: '1', tx: 'tx' })).rejects.toMatchObject({
      code: 'refused',
    })
    await expect(takeSigned(runs.context(), { run: RUN, leg: 's', tx: 'no' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
