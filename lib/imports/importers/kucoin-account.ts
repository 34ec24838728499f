/**
 * KuCoin's account history (funding and trading account): every change of a balance, the fee inside of it. It is read for
 * what the other exports lack; orders, deposits and withdrawals are theirs, with their markets and hashes.
 */
import { absolute, add, isZero, subtract } from '@/lib/core/amount'
import type { EntryReason } from '@/lib/core/entry'
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { collectDrafts, type Fact, type Finding, found, type Money } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { bareColumn, kucoinTime } from '../kucoin-columns'
import { momentsTogether } from '../moments-together'
import { amountOf, cellOf, feeOf, inward, outward, unknownWord, wordOf } from '../row-reader'
import { sumMoney, swapFact } from '../swap-fact'

const VENUE = 'kucoin' as VenueId

export const kucoinAccount = defineImporter({
  id: 'kucoin-account',
  name: 'KuCoin account history',
  venue: VENUE,
  verifiedBy:
    'Header and types: BittyTax, everytrade and exitbook; rows: tests of several open-source readers',
  recognise: (header) =>
    headerMatch(
      ['UID', 'Account Type', 'Currency', 'Side', 'Amount', 'Fee', 'Time', 'Remark', 'Type'],
      ['UID', 'Account Type', 'Currency', 'Side', 'Amount', 'Fee', 'Time', 'Remark'],
    )(header.map(bareColumn)),
  read({ table, timeZone }) {
    const findings = [...SWAPS].flatMap(([type, reason]) =>
      swaps(
        table.rows.filter((row) => typeOf(row) === type),
        reason,
        timeZone,
      ),
    )
    const single = table.rows
      .filter((row) => !SWAPS.has(typeOf(row)))
      .map((row) => found([row], () => factOf(row, timeZone)))
    return collectDrafts([...findings, ...single], 'kucoin-account', venueAssets(VENUE))
  },
})

/** The two sides of one act may be booked a second apart. */
const GAP = 1000
const SWAPS: ReadonlyMap<string, EntryReason> = new Map([
  ['convert market', 'conversion'],
  ['convert dust to kcs', 'dust'],
  ['fiat transactions', 'instant'],
])
const typeOf = (row: CsvRow): string => cellOf(row, 'Type').toLowerCase()
const timeOf = (row: CsvRow, timeZone: string) => kucoinTime(row, ['Time'], timeZone)

/** The amount is what the balance changed by: a fee is inside of it. */
function moneyOf(row: CsvRow): { leg: Money; fee: Money } {
  const [symbol, side] = [wordOf(row, 'Currency'), wordOf(row, 'Side')]
  const [amount, fee] = [absolute(amountOf(row, 'Amount')), absolute(feeOf(row, 'Fee'))]
  if (/^deposit$/i.test(side))
    return { leg: { symbol, quantity: inward(add(amount, fee)) }, fee: { symbol, quantity: fee } }
  if (/^withdraw(?:al)?$/i.test(side))
    return { leg: { symbol, quantity: outward(subtract(amount, fee)) }, fee: { symbol, quantity: fee } }
  throw unknownWord(side)
}

function swaps(rows: readonly CsvRow[], reason: EntryReason, timeZone: string): Finding[] {
  const checked = rows.map((row) =>
    found([row], () => ({ time: timeOf(row, timeZone), kind: 'trade', legs: [moneyOf(row).leg] })),
  )
  const readable = rows.filter((_, index) => 'fact' in (checked[index] ?? {}))
  const groups = momentsTogether(readable, (row) => timeOf(row, timeZone).at, GAP).map((group) =>
    found(group, () => {
      const [first] = group
      if (!first) throw new RangeError('a group has rows')
      const money = group.map(moneyOf)
      return {
        time: timeOf(first, timeZone),
        ...swapFact(
          money.map(({ leg }) => leg),
          reason,
        ),
        fees: sumMoney(money.map(({ fee }) => fee)),
        note: cellOf(first, 'Type'),
      }
    }),
  )
  return [...checked.filter((finding) => !('fact' in finding)), ...groups]
}

function factOf(row: CsvRow, timeZone: string): Fact | Sentence {
  const [word, remark] = [cellOf(row, 'Type') || wordOf(row, 'Remark'), cellOf(row, 'Remark')]
  if (/^(?:spot|exchange|margin|trading bot)$/i.test(word))
    return say('Part of a trade: import the report of trades.')
  if (/^(?:fiat )?(?:deposit|withdraw(?:al)?)$/i.test(word))
    return say('A deposit or withdrawal: import the report of movements.')
  if (/^(?:transfer|(?:main|trading|funding) account)$/i.test(word))
    return say('A move between wallets of the same account.')
  if (!/distribution/i.test(`${word} ${remark}`)) throw unknownWord(word)
  const { leg, fee } = moneyOf(row)
  return {
    time: timeOf(row, timeZone),
    kind: ['income', 'airdrop'],
    legs: [leg],
    fees: isZero(fee.quantity) ? [] : [fee],
    note: remark || word,
  }
}
