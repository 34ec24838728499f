/** What is held: everything, or by asset, account or chain, with values as the dashboard shows them. */
import { compare } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import type { AssetLine, LinePart, PortfolioView } from '@/lib/portfolio/view'
import { defineTool } from '../define-tool'
import { fit } from '../parts/fitted'
import { account, chain, count, money, price, quantity, ratioOr, symbol, word } from '../parts/leaves'
import { wantAccount, wantAsset, wantChain } from '../parts/named'
import { asOf, noPrice, notInTotal, onDashboard, wantPortfolio } from '../parts/portfolio'
import { decimal, text, toolInput, whole } from '../parts/tool-input'
import { record, type Told } from '../told'

const SHOWN = 20

export const holdings = defineTool({
  name: 'holdings',
  kind: 'read',
  title: say('What you hold'),
  about:
    'What is held now: quantity, price, value, share of net worth and 24 h change of each asset, largest first, and the net worth. Ask it first for any question about what somebody has. With an asset: each place where it lies. Values are in the display currency.',
  ...toolInput(
    {},
    {
      asset: text('Only this asset: ticker or name.'),
      account: text('Only this account: its token, like account-3f9a.'),
      chain: text('Only this chain: its name.'),
      min_value: decimal('Only assets worth at least this, in the display currency.'),
      offset: whole(0, 5000, 'Rows to leave out at the beginning.'),
    },
  ),
  run: async (asked, world) => {
    const view = await wantPortfolio(world)
    const asset = asked.asset === undefined ? undefined : await wantAsset(world, asked.asset)
    const accountId = asked.account === undefined ? undefined : wantAccount(world, asked.account)
    const chainId = asked.chain === undefined ? undefined : wantChain(asked.chain)
    const isIn = (part: LinePart) =>
      (accountId === undefined || part.accountId === accountId) &&
      (chainId === undefined || part.chain === chainId)
    const isPart = accountId !== undefined || chainId !== undefined
    const lines = view.lines.filter(
      (line) =>
        (asset === undefined || line.asset === asset) &&
        line.parts.some(isIn) &&
        (asked.min_value === undefined || (line.value !== null && compare(line.value, asked.min_value) >= 0)),
    )
    const offset = asked.offset ?? 0
    const rows = lines
      .slice(offset)
      .map((line) => lineTold(view, line, { isIn, withParts: isPart || asset !== undefined }))
    const shown = fit(rows, { most: SHOWN, total: Math.max(0, lines.length - offset) })
    return {
      told: record({
        ...asOf(view),
        net_worth: money({
          value: view.netWorth,
          currency: view.currency,
          source: onDashboard(say('Net worth')),
        }),
        ...notInTotal(view),
        assets: shown.rows,
        ...(shown.left > 0
          ? { and_more: count(shown.left), next_offset: count(offset + shown.rows.length) }
          : {}),
        ...leftOutTold(view, asset),
      }),
    }
  },
})

interface LineWish {
  isIn: (part: LinePart) => boolean
  withParts: boolean
}

function lineTold({ currency }: PortfolioView, line: AssetLine, { isIn, withParts }: LineWish): Told {
  const { symbol: of, price: quote, value, share, change24h } = line
  const why = noPrice(of)
  const label = { symbol: of }
  return record({
    asset: symbol(of),
    quantity: quantity(line.quantity, of, onDashboard(say('Quantity of {symbol}', label))),
    price: price({
      value: quote?.price ?? null,
      currency,
      why,
      source: onDashboard(say('Price of {symbol}', label)),
    }),
    ...(quote?.stale === true ? { price_is: word('old') } : {}),
    value: money({ value, currency, why, source: onDashboard(say('Value of {symbol}', label)) }),
    share: ratioOr(share, why, onDashboard(say('Share of {symbol}', label))),
    change_24h: ratioOr(change24h, say('Its price of 24 hours ago is not known.')),
    ...(withParts
      ? {
          places: line.parts
            .filter(isIn)
            .slice(0, 12)
            .map((part) => partTold(currency, line, part)),
        }
      : {}),
  })
}

const partTold = (currency: string, { symbol: of }: AssetLine, part: LinePart): Told =>
  record({
    account: account(part.accountId),
    ...(part.chain === undefined ? {} : { chain: chain(part.chain) }),
    ...(part.bucket === 'spot' || part.bucket === 'wallet' ? {} : { as: word(part.bucket) }),
    quantity: quantity(part.quantity, of, onDashboard(say('Quantity of {symbol}', { symbol: of }))),
    value: money({
      value: part.value,
      currency,
      why: noPrice(of),
      source: onDashboard(say('Value of {symbol}', { symbol: of })),
    }),
  })

/** One that was asked for by name and is out of the total is said to be so. */
function leftOutTold({ excluded }: PortfolioView, asset: string | undefined): Record<string, Told> {
  const line = excluded.find((each) => each.asset === asset)
  if (!line) return {}
  return {
    not_in_any_total: record({
      asset: symbol(line.symbol),
      quantity: quantity(line.quantity, line.symbol),
      because: word(line.excluded ?? 'unlisted'),
    }),
  }
}
