import { expect, test } from 'vitest'
import { type Amount, amount, multiply } from '@/lib/core/amount'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import { toUnits } from '@/lib/core/wallet-tx'
import type { AllowanceRow, HoldingRow } from '@/lib/db/rows'
import { approvalsAtRisk, totalAtRisk } from './approvals-at-risk'

const ETHEREUM = 'eip155:1' as ChainId
const ME = 'me' as AccountId
const USDC = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const STRANGE = `0x${'77'.repeat(20)}`
const row = (change: Partial<AllowanceRow>): AllowanceRow => ({
  id: 'r',
  accountId: ME,
  chain: ETHEREUM,
  token: USDC,
  spender: `0x${'5a'.repeat(20)}`,
  via: 'erc20',
  units: 'unlimited',
  readAt: 0,
  ...change,
})
const holding = (token: string, quantity: string, accountId = ME): HoldingRow => ({
  id: token + accountId,
  accountId,
  asset: `${ETHEREUM}/erc20:${token}` as AssetId,
  bucket: 'wallet',
  quantity: amount(quantity),
  sourceSymbol: '',
  readAt: 0,
})
const facts = (holdings: HoldingRow[]) => ({
  holdings,
  assets: new Map(),
  valueOf: (asset: AssetId, quantity: Amount) =>
    asset.includes(STRANGE) ? null : multiply(quantity, amount('2')),
})
const risks = (rows: AllowanceRow[], holdings: HoldingRow[]) =>
  approvalsAtRisk(rows, facts(holdings)).map(({ risk }) => risk)

test('an unlimited one puts all that is there at risk, and nothing of another wallet', () => {
  expect(risks([row({})], [holding(USDC, '100'), holding(USDC, '7', 'other' as AccountId)])).toEqual(['200'])
})

test('a limited one no more than its limit, and no more than there is', () => {
  expect(risks([row({ units: toUnits(30_000_000n) })], [holding(USDC, '100')])).toEqual(['60'])
  expect(risks([row({ units: toUnits(300_000_000n) })], [holding(USDC, '100')])).toEqual(['200'])
})

test('nothing there is nothing at risk; without a price it is not known, which is not nothing', () => {
  const rows = [row({}), row({ token: STRANGE })]
  expect(risks(rows, [holding(STRANGE, '5')])).toEqual([null, '0'])
  expect(risks(rows, [holding(STRANGE, '5'), holding(USDC, '1')])).toEqual(['2', null])
})

test('Permit2 is the door to other rights, and is told as such', () => {
  const [door] = approvalsAtRisk([row({ spender: '0x000000000022d473030f116ddee9f6b43ac78ba3' })], facts([]))
  expect(door?.isDoor).toBe(true)
})

test('several rights over one token take each its part, and together no more than there is', () => {
  const total = (...units: number[]) =>
    totalAtRisk(
      approvalsAtRisk(
        units.map((each) => row({ units: toUnits(BigInt(each) * 1_000_000n) })),
        facts([holding(USDC, '100')]),
      ),
    )
  expect(total(30, 40)).toBe('140')
  expect(total(30, 90)).toBe('200')
})
