/** What a sale would realise now, under the own tax rules: the ledger's own answer, at today's price less a fee. */

import type { Realised, RealisedLot } from '@/lib/accounting/realised'
import { fiat } from '@/lib/assets/asset-id'
import { type Amount, amount, compare, multiply, subtract, sum } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId, AssetId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import type { AssetLine } from '@/lib/portfolio/view'
import { COIN_CURRENCIES } from '@/lib/prices/display-currencies'
import { defineTool } from '../define-tool'
import { fittedList } from '../parts/fitted'
import { account, at, count, day, money, price, quantity, ratio, unknown, word } from '../parts/leaves'
import { wantAccount, wantAsset, wantHeld } from '../parts/named'
import { asOf, noPrice, onDashboard, wantPortfolio } from '../parts/portfolio'
import { decimal, text, toolInput, whole } from '../parts/tool-input'
import { READABLE } from '../readable'
import { record, type Source, type Told } from '../told'

const BASIS_POINTS = 10_000

export const whatIfSale = defineTool({
  name: 'what_if_sale',
  kind: 'read',
  title: say('What a sale would realise'),
  about:
    'What selling a quantity of an asset would realise now: proceeds, cost, gain, the lots that would be sold, and days until a lot is long-term, under the own tax rules. At the price of the dashboard, less a fee in basis points (0 where left out); spread and slippage are not counted. Say these assumptions. Nothing is sold.',
  ...toolInput(
    { asset: text('Ticker or name.'), quantity: decimal('How much would be sold.') },
    {
      account: text('From this account: its token; the one with the most of it where left out.'),
      fee_basis_points: whole(0, 1000, 'Fee of the sale: 25 is 0.25 %.'),
    },
  ),
  run: async (asked, world) => {
    const view = await wantPortfolio(world)
    const line = wantHeld(view, await wantAsset(world, asked.asset), asked.asset)
    if (!line.price) throw new AppError('not-found', noPrice(line.symbol))
    const from = placeOf(line, asked.account === undefined ? undefined : wantAccount(world, asked.account))
    if (compare(asked.quantity, from.held) > 0) throw tooMuch(line)
    const fee = asked.fee_basis_points ?? 0
    const now = world.now()
    const realised = await world.ask(READABLE['ledger.whatIf'], {
      account: from.account,
      asset: line.asset,
      quantity: asked.quantity,
      proceeds: {
        asset: moneyAsset(view.currency),
        quantity: afterFee(multiply(asked.quantity, line.price.price), fee),
      },
      at: now,
    })
    return {
      told: record({
        ...asOf(view),
        sells: quantity(asked.quantity, line.symbol),
        from: account(from.account),
        at_price: price({
          value: line.price.price,
          currency: view.currency,
          source: onDashboard(say('Price of {symbol}', { symbol: line.symbol })),
        }),
        price_of: at(line.price.at),
        ...(line.price.stale ? { price_is: word('old') } : {}),
        fee_counted: ratio(fee / BASIS_POINTS),
        not_counted: word('spread, slippage, transfer costs'),
        ...realisedTold(realised, line.symbol),
      }),
    }
  },
})

const afterFee = (worth: Amount, fee: number): Amount =>
  subtract(worth, multiply(worth, amount(String(fee / BASIS_POINTS))))

/** What the price is told in is what comes. */
const moneyAsset = (currency: string): AssetId => COIN_CURRENCIES[currency] ?? fiat(currency)

/** @throws AppError for an account that has none of it */
function placeOf({ parts, symbol: of }: AssetLine, wanted: AccountId | undefined) {
  const places = [...new Set(parts.map(({ accountId }) => accountId))].map((id) => ({
    account: id,
    held: sum(parts.filter(({ accountId }) => accountId === id).map((part) => part.quantity)),
  }))
  const [most] = places.toSorted((a, b) => compare(b.held, a.held))
  const found = wanted === undefined ? most : places.find((each) => each.account === wanted)
  if (!found) throw new AppError('not-found', say('This account holds no {symbol}.', { symbol: of }))
  return found
}

const tooMuch = ({ symbol: of }: AssetLine): AppError =>
  new AppError(
    'invalid-input',
    say(
      'No single account that was asked about holds so much {symbol}. Ask for less, or account by account.',
      {
        symbol: of,
      },
    ),
  )

/** Where the lots are. */
const onLots = (label: Sentence): Source => ({ label, route: 'gains/lots' })

function realisedTold(told: Realised | { unknown: Sentence }, of: string): Record<string, Told> {
  if ('unknown' in told) return { realised: unknown(told.unknown) }
  const { currency, proceeds, basis, gain, missing, lots } = told
  const why = say('The cost of what was sold is not known.')
  return {
    proceeds: money({ value: proceeds ?? null, currency, source: onLots(say('Proceeds')) }),
    cost: money({ value: basis ?? null, currency, why, source: onLots(say('Cost')) }),
    gain: money({ value: gain ?? null, currency, why, source: onLots(say('Gain')) }),
    ...(missing === '0' ? {} : { in_no_gain_because_cost_unknown: quantity(missing, of) }),
    lots: fittedList(
      lots.map((lot) => lotTold(lot, currency, of)),
      { most: 15, room: 2600 },
    ),
  }
}

const lotTold = (lot: RealisedLot, currency: string, of: string): Told =>
  record({
    acquired: lot.acquiredAt === undefined ? unknown(say('Nobody has seen it arrive.')) : day(lot.acquiredAt),
    sold: quantity(lot.quantity, of, onLots(say('Quantity'))),
    cost: money({
      value: lot.basis ?? null,
      currency,
      why: say('What it cost is not known.'),
      source: onLots(say('Cost')),
    }),
    gain: money({
      value: lot.gain ?? null,
      currency,
      why: say('What it cost is not known.'),
      source: onLots(say('Gain')),
    }),
    term: word(lot.term),
    ...(lot.daysToLong === undefined ? {} : { days_until_long_term_or_exempt: count(lot.daysToLong) }),
  })
