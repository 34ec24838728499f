import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { IntentId } from '@/lib/core/note'
import { toUnits } from '@/lib/core/wallet-tx'
import { type IntentRow, SETTLED } from '@/lib/db/rows'
import { executionReport } from './execution-report'

const ETH = 'eip155:1/native' as AssetId
const USDC = 'eip155:1/erc20:0xa0b8' as AssetId
const chain = 'eip155:1' as ChainId
const eth = (quantity: string) => ({ asset: ETH, symbol: 'ETH', quantity: amount(quantity) })
const usdc = (quantity: string) => ({ asset: USDC, symbol: 'USDC', quantity: amount(quantity) })

let receipts = 0
const receipt = (at: string, ok = true) => ({
  hash: `0x${++receipts}`,
  block: 1,
  at: Date.parse(at),
  ok,
  gasUsed: toUnits(100_000n),
  gasCost: toUnits(2n * 10n ** 15n),
})
const intent = (change: Partial<IntentRow>): IntentRow => ({
  id: 'a' as IntentId,
  at: 0,
  dueAt: SETTLED,
  origin: 'https://app.example',
  method: 'eth_sendTransaction',
  chain,
  from: '0x1',
  accountId: 'own' as AccountId,
  note: {} as IntentRow['note'],
  swap: { protocol: 'uniswap-v3', pays: eth('1'), least: usdc('2950'), expected: usdc('2980') },
  mid: { pays: amount('3000'), receives: amount('1') },
  result: {
    receipt: receipt('2026-11-02T10:00:00Z'),
    paid: amount('1'),
    received: amount('2970'),
    receivedAsset: USDC,
  },
  ...change,
})

test('two swaps of a month are added up', () => {
  expect(executionReport([intent({}), intent({})])).toEqual([
    {
      month: '2026-11',
      protocol: 'uniswap-v3',
      trades: 2,
      failed: 0,
      paid: { usd: '6000', of: 2 },
      againstExpected: { usd: '-20', of: 2 },
      aboveLeast: { usd: '40', of: 2 },
      againstMid: { usd: '-60', of: 2 },
      gas: [{ chain, quantity: '0.004' }],
    },
  ])
})

describe('what is not known is in no sum', () => {
  test('without prices', () => {
    const { mid: _, ...rest } = intent({})
    const [row] = executionReport([rest, intent({})])
    expect(row).toMatchObject({ trades: 2, paid: { usd: '3000', of: 1 }, againstMid: { usd: '-30', of: 1 } })
  })
  test('without what came, or with another coin than was expected', () => {
    const result = { receipt: receipt('2026-11-02T10:00:00Z'), paid: amount('1') }
    expect(executionReport([intent({ result })])[0]).toMatchObject({
      paid: { of: 1 },
      againstMid: { usd: '0', of: 0 },
    })
    const other = { ...result, received: amount('2970'), receivedAsset: ETH }
    expect(executionReport([intent({ result: other })])[0]).toMatchObject({ aboveLeast: { of: 0 } })
  })
  test('a swap that was reverted counts as one, and its gas is gone', () => {
    const result = { receipt: receipt('2026-11-02T10:00:00Z', false) }
    expect(executionReport([intent({ result })])[0]).toMatchObject({
      trades: 0,
      failed: 1,
      paid: { usd: '0', of: 0 },
      gas: [{ quantity: '0.002' }],
    })
  })
  test('what is no swap, or in no block, is not told', () => {
    const { result: _, ...open } = intent({})
    const { swap: __, ...sending } = intent({})
    expect(executionReport([open, sending])).toEqual([])
  })
})

test('newest month first, then most trades', () => {
  const cow = { protocol: 'cow', pays: eth('1') }
  const december = { receipt: receipt('2026-12-31T23:59:59Z') }
  const rows = executionReport([
    intent({ swap: cow }),
    intent({}),
    intent({}),
    intent({ swap: cow, result: december }),
  ])
  expect(rows.map(({ month, protocol }) => `${month} ${protocol}`)).toEqual([
    '2026-12 cow',
    '2026-11 uniswap-v3',
    '2026-11 cow',
  ])
})

test('a transaction counts once, whoever names it again, and one of a stranger not at all', () => {
  const first = intent({ at: 1 })
  const again = { ...first, at: 2, swap: { pays: eth('1') } }
  const { accountId: _, ...stranger } = intent({})
  expect(executionReport([again, first, stranger])).toMatchObject([
    { protocol: 'uniswap-v3', trades: 1, paid: { usd: '3000' } },
  ])
})
