/** What made the profit of a range, as the page of attribution shows it: prices, income, fees, losses; by asset and account. */
import type { AccountProfit, AssetProfit, AttributionView, ProfitParts } from '@/lib/analytics/views'
import { type Sentence, say } from '@/lib/core/sentence'
import { defineTool } from '../define-tool'
import { analyticsQuestion, rangeFields, scopeFields } from '../parts/analytics-question'
import { fittedList } from '../parts/fitted'
import { account, count, day, money, symbol } from '../parts/leaves'
import { toolInput } from '../parts/tool-input'
import { READABLE } from '../readable'
import { record, type Source, type Told } from '../told'

const onAttribution = (label: Sentence): Source => ({ label, route: 'analytics/attribution' })

export const attribution = defineTool({
  name: 'attribution',
  kind: 'read',
  title: say('What made the profit'),
  about:
    'Why somebody is up or down over a range: profit = price + income - fees - losses, for the whole and for the assets and accounts that gained or lost most (largest effect first). Realised and unrealised are by lots, in the currency of the tax rules only. What changed this week: range 1w.',
  ...toolInput({}, { ...rangeFields, ...scopeFields }),
  run: async (asked, world) => {
    const { scope, range, currency, of } = await analyticsQuestion(world, asked)
    const view = await world.ask(READABLE['ledger.attribution'], { scope, range, currency })
    const told = (each: AssetProfit) => assetTold(view.currency, each)
    return {
      told: record({
        of,
        from: day(view.from),
        until: day(view.until),
        whole: wholeTold(view),
        assets: fittedList(byEffect(view.assets).map(told), { most: 12, room: 2400 }),
        accounts: fittedList(
          byEffect(view.accounts).map((each) => accountTold(view.currency, each)),
          { most: 8, room: 900 },
        ),
      }),
    }
  },
})

/** What nobody knows comes last: it is not small. */
const byEffect = <T extends Pick<ProfitParts, 'profit'>>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => sizeOf(b) - sizeOf(a))

const sizeOf = ({ profit }: Pick<ProfitParts, 'profit'>): number => (profit === null ? -1 : Math.abs(profit))

function wholeTold({ whole, currency, currencyEffect, execution }: AttributionView): Told {
  const sum = (value: number | null, label: Sentence) =>
    money({ value, currency, source: onAttribution(label) })
  return record({
    value_at_start: sum(whole.start, say('Value at the start')),
    put_in_less_taken_out: sum(whole.flow, say('Put in, less taken out')),
    profit: sum(whole.profit, say('Profit')),
    value_at_end: sum(whole.end, say('Value at the end')),
    price: sum(whole.price, say('Prices')),
    of_it_cash_in_other_currencies: sum(currencyEffect, say('of which cash in other currencies')),
    income: sum(whole.income, say('Income')),
    fees: sum(whole.fees, say('Fees')),
    lost_or_stolen: sum(whole.losses, say('Lost or stolen')),
    ...(execution.known === 0
      ? {}
      : {
          trades_cost_beyond_market_price: sum(execution.cost, say('Execution')),
          known_of_trades: count(execution.known),
          trades: count(execution.trades),
        }),
  })
}

function assetTold(currency: string, each: AssetProfit): Told {
  const label = { symbol: each.symbol }
  const why = say('In another currency than that of the tax rules, or without a price.')
  return record({
    asset: symbol(each.symbol),
    profit: money({ value: each.profit, currency, source: onAttribution(say('Profit of {symbol}', label)) }),
    price: money({ value: each.price, currency, source: onAttribution(say('Prices')) }),
    ...nonZero({ income: each.income, fees: each.fees, losses: each.losses }, currency),
    realised: money({ value: each.realised, currency, why, source: onAttribution(say('Realised')) }),
    unrealised: money({ value: each.unrealised, currency, why, source: onAttribution(say('Unrealised')) }),
  })
}

const accountTold = (currency: string, each: AccountProfit): Told =>
  record({
    account: account(each.accountId),
    profit: money({ value: each.profit, currency, source: onAttribution(say('Profit')) }),
    ...nonZero({ income: each.income, fees: each.fees, losses: each.losses }, currency),
  })

/** These are known sums: what is nothing needs no line. */
function nonZero(sums: Record<'income' | 'fees' | 'losses', number>, currency: string): Record<string, Told> {
  const labels = { income: say('Income'), fees: say('Fees'), losses: say('Lost or stolen') }
  return Object.fromEntries(
    (['income', 'fees', 'losses'] as const)
      .filter((key) => sums[key] !== 0)
      .map((key) => [key, money({ value: sums[key], currency, source: onAttribution(labels[key]) })]),
  )
}
