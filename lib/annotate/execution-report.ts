/**
 * How well swaps that pages asked for were carried out, for each protocol and calendar month (UTC): what was paid, what came
 * against what was expected, against the least, and against the market at that moment. What is not known of a swap is in no
 * sum, and every sum says of how many swaps it is. Pure.
 */
import { NATIVE_DECIMALS } from '@/lib/chains/data/evm-chains'
import { type Amount, add, fromUnits, multiply, subtract, ZERO } from '@/lib/core/amount'
import type { ChainId } from '@/lib/core/ids'
import type { IntentRow } from '@/lib/db/rows'

/** US dollars over those swaps of which it is known. */
export interface KnownSum {
  usd: Amount
  of: number
}

export interface ExecutionRow {
  /** `2026-11` */
  month: string
  /** Id of the decoder; absent: nobody could tell through whom. */
  protocol?: string
  /** Swaps that are in a block and did what they should. */
  trades: number
  /** In a block, and reverted. */
  failed: number
  paid: KnownSum
  /** What came less what the simulation had shown: below zero is worse. At the prices of the moment when it was asked for. */
  againstExpected: KnownSum
  /** What came above the least of the call. */
  aboveLeast: KnownSum
  /** What came less what was paid, both at the middle of the market when it was asked for. */
  againstMid: KnownSum
  /** In native coins, by chain; of all that are in a block. */
  gas: readonly { chain: ChainId; quantity: Amount }[]
}

/**
 * Of own accounts only, and each transaction once: a hash is a page's word, and it may name a transaction of a stranger, or one
 * that another request has named before.
 * @returns newest month first, then most trades
 * @example executionReport(intents)[0] // { month: '2026-11', protocol: 'uniswap-v3', trades: 2, paid: { usd: '6000', of: 2 }, … }
 */
export function executionReport(intents: readonly IntentRow[]): ExecutionRow[] {
  const rows = new Map<string, ExecutionRow>()
  const counted = new Set<string>()
  for (const intent of intents.toSorted((a, b) => a.at - b.at)) {
    const { swap, result, accountId, chain } = intent
    if (!swap || !result || accountId === undefined) continue
    const transaction = `${chain} ${result.receipt.hash}`
    if (counted.has(transaction)) continue
    counted.add(transaction)
    const month = new Date(result.receipt.at).toISOString().slice(0, 7)
    const key = `${month} ${swap.protocol ?? ''}`
    rows.set(key, withIntent(rows.get(key) ?? emptyRow(month, swap.protocol), intent, result))
  }
  return [...rows.values()].toSorted((a, b) =>
    a.month === b.month ? b.trades - a.trades : a.month < b.month ? 1 : -1,
  )
}

const NOTHING: KnownSum = { usd: ZERO, of: 0 }

const emptyRow = (month: string, protocol: string | undefined): ExecutionRow => ({
  month,
  ...(protocol === undefined ? {} : { protocol }),
  trades: 0,
  failed: 0,
  paid: NOTHING,
  againstExpected: NOTHING,
  aboveLeast: NOTHING,
  againstMid: NOTHING,
  gas: [],
})

type Result = NonNullable<IntentRow['result']>

function withIntent(row: ExecutionRow, intent: IntentRow, result: Result): ExecutionRow {
  const gas = withGas(row.gas, intent.chain, fromUnits(BigInt(result.receipt.gasCost), NATIVE_DECIMALS))
  if (!result.receipt.ok) return { ...row, failed: row.failed + 1, gas }
  const figures = figuresOf(intent, result)
  return {
    ...row,
    trades: row.trades + 1,
    paid: plus(row.paid, figures.paid),
    againstExpected: plus(row.againstExpected, figures.againstExpected),
    aboveLeast: plus(row.aboveLeast, figures.aboveLeast),
    againstMid: plus(row.againstMid, figures.againstMid),
    gas,
  }
}

type Figure = 'paid' | 'againstExpected' | 'aboveLeast' | 'againstMid'

/** Of one swap, in US dollars; absent where something that it needs is not known. */
function figuresOf({ swap, mid }: IntentRow, { paid, received, receivedAsset }: Result) {
  const figures: { [Name in Figure]?: Amount } = {}
  if (!swap || !mid) return figures
  if (paid !== undefined) figures.paid = multiply(paid, mid.pays)
  if (received === undefined) return figures
  const came = multiply(received, mid.receives)
  const over = (other: { asset: string; quantity: Amount } | undefined) =>
    other && other.asset === receivedAsset
      ? subtract(came, multiply(other.quantity, mid.receives))
      : undefined
  const [expected, least] = [over(swap.expected), over(swap.least)]
  if (expected !== undefined) figures.againstExpected = expected
  if (least !== undefined) figures.aboveLeast = least
  if (figures.paid !== undefined) figures.againstMid = subtract(came, figures.paid)
  return figures
}

const plus = (sum: KnownSum, usd: Amount | undefined): KnownSum =>
  usd === undefined ? sum : { usd: add(sum.usd, usd), of: sum.of + 1 }

function withGas(gas: ExecutionRow['gas'], chain: ChainId, quantity: Amount): ExecutionRow['gas'] {
  const before = gas.find((each) => each.chain === chain)
  const others = gas.filter((each) => each.chain !== chain)
  return [...others, { chain, quantity: add(before?.quantity ?? ZERO, quantity) }]
}
