/** Makes the draft of an order out of what was asked. It is checked and sent, or not, on the trading page by its user. */
import { AppError } from '@/lib/core/errors'
import type { MarketRef } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import type { MarketLine } from '@/lib/markets/market-rules'
import type { AccountLine } from '@/lib/portfolio/view'
import { defineTool } from '../define-tool'
import { account, price, quantity, ratio, symbol, word } from '../parts/leaves'
import { currencyOf, marketsOf } from '../parts/markets'
import { wantAccountLine, wantAsset } from '../parts/named'
import { wantPortfolio } from '../parts/portfolio'
import { PROPOSED } from '../parts/proposed'
import { choice, decimal, type InputOf, text, toolInput } from '../parts/tool-input'
import { READABLE } from '../readable'
import { type Leaf, record } from '../told'

const required = {
  account: text('Through this exchange account: its token, like account-3f9a.'),
  asset: text('What is bought or sold: ticker or name.'),
  side: choice(['buy', 'sell'], 'Direction.'),
  order_kind: choice(['market', 'limit'], 'A limit order needs a price.'),
  size_by: choice(
    ['amount', 'cost', 'percent'],
    'amount: of the asset. cost: of the money. percent: of what is free.',
  ),
  size: decimal('How much, by size_by.'),
}
const optional = {
  quote: text('Money of the market, as USDT.', 12),
  price: decimal('Limit price, in that money.'),
}

export const proposeOrder = defineTool({
  name: 'propose_order',
  kind: 'propose',
  title: say('Draft of an order'),
  about:
    'Prepares the draft of an order for the user, who checks it on the trading page and alone can send it. Only when the user asked for an order. Tell the user that nothing was sent.',
  ...toolInput(required, optional),
  run: async (asked, world) => {
    const view = await wantPortfolio(world)
    const line = wantAccountLine(world, view, asked.account)
    const asset = await wantAsset(world, asked.asset)
    checkPrice(asked)
    const { lines } = await world.ask(READABLE['markets.lines'], {})
    const found = marketOf(
      marketsOf(lines, { asset, quote: asked.quote, venue: venueOf(line), currency: view.currency }),
    )
    return {
      told: record({
        ...PROPOSED,
        account: account(line.id),
        market: symbol(found.market.symbol),
        side: word(asked.side),
        order_kind: word(asked.order_kind),
        size: sizeTold(asked, found),
        ...(asked.price === undefined ? {} : { limit: limitTold(asked.price, found.quote) }),
      }),
      proposal: {
        kind: 'order',
        account: line.id,
        market: found.market,
        side: asked.side,
        orderKind: asked.order_kind,
        size: { by: asked.size_by, value: asked.size },
        ...(asked.price === undefined ? {} : { price: asked.price }),
      },
    }
  },
})

type Asked = InputOf<typeof required, typeof optional>

function checkPrice({ order_kind, price: limit, size_by, size }: Asked): void {
  if (order_kind === 'limit' && limit === undefined)
    throw new AppError('invalid-input', say('A limit order needs a price.'))
  if (order_kind === 'market' && limit !== undefined)
    throw new AppError('invalid-input', say('A market order has no price of its own. Ask for a limit order.'))
  if (size_by === 'percent' && Number(size) > 100)
    throw new AppError('invalid-input', say('More than 100 % of what is free cannot be ordered.'))
}

function venueOf({ venue }: AccountLine): string {
  if (venue === undefined)
    throw new AppError(
      'not-supported',
      say('Orders go through exchange accounts. For a wallet, propose a swap.'),
    )
  return venue
}

/** Two servers that speak like the same exchange are told apart on the trading page only. */
function marketOf(found: readonly MarketLine[]): MarketLine {
  const [best] = found
  if (!best)
    throw new AppError('not-found', say('This exchange does not trade that. Ask for its markets first.'))
  const places = new Set(found.map(({ market }: { market: MarketRef }) => market.endpoint ?? ''))
  if (places.size > 1)
    throw new AppError(
      'not-supported',
      say('Several servers speak like this exchange. Choose on the trading page.'),
    )
  return best
}

function sizeTold({ size_by, size }: Asked, { base, quote }: MarketLine): Leaf {
  if (size_by === 'percent') return ratio(Number(size) / 100)
  return quantity(size, size_by === 'amount' ? base : quote)
}

const limitTold = (limit: NonNullable<Asked['price']>, quote: string): Leaf => {
  const currency = currencyOf(quote)
  return currency === undefined ? quantity(limit, quote) : price({ value: limit, currency })
}
