/** How the portfolio is spread, as the dashboard cuts it; by venue and by how it is kept, in the same way. */

import type { AccountId, ChainId } from '@/lib/core/ids'
import { fill, say } from '@/lib/core/sentence'
import { type Group, groupParts, groupView, type KeyAndLabel } from '@/lib/portfolio/group-lines'
import type { AccountLine, PortfolioView } from '@/lib/portfolio/view'
import { defineTool } from '../define-tool'
import { fittedList } from '../parts/fitted'
import { account, chain, count, money, ownName, ratioOr, symbol, venue, word } from '../parts/leaves'
import { asOf, notInTotal, onDashboard, wantPortfolio } from '../parts/portfolio'
import { choice, toolInput } from '../parts/tool-input'
import { type Leaf, record, type Told } from '../told'

const CUTS = ['asset', 'account', 'venue', 'chain', 'kind', 'portfolio', 'tag'] as const
type Cut = (typeof CUTS)[number]

export const allocation = defineTool({
  name: 'allocation',
  kind: 'read',
  title: say('How it is spread'),
  about:
    'Value and share of net worth by asset, account, venue (an exchange, or a wallet by itself), chain, kind (how it is kept: spot, staked, wallet, debt), portfolio or tag, largest first. By portfolio and tag an account may count more than once.',
  ...toolInput({ by: choice(CUTS, 'How to cut it.') }, {}),
  run: async ({ by }, world) => {
    const view = await wantPortfolio(world)
    const groups = groupsOf(view, by)
    return {
      told: record({
        ...asOf(view),
        ...notInTotal(view),
        groups: fittedList(
          groups.map((group) => groupTold(view, by, group)),
          { most: 25 },
        ),
      }),
    }
  },
})

function groupsOf(view: PortfolioView, by: Cut): Group[] {
  switch (by) {
    case 'venue':
      return groupParts(view, (_part, line) => [venueOf(line)])
    case 'kind':
      return groupParts(view, ({ bucket }) => [[bucket, bucket]])
    default:
      return groupView(view, by)
  }
}

/** A wallet stands for itself: nobody else can lose or close it. */
const venueOf = (line: AccountLine | undefined): KeyAndLabel =>
  line?.venue === undefined ? [line?.id ?? 'removed', ''] : [line.venue, line.venue]

function groupTold(view: PortfolioView, by: Cut, group: Group): Told {
  const { value, share, assets, unpriced } = group
  const why = say('Nothing in it has a price.')
  return record({
    [by]: nameOf(view, by, group),
    value: money({ value, currency: view.currency, why, source: onDashboard(say('Value')) }),
    share: ratioOr(share, why, onDashboard(say('Share'))),
    assets: count(assets),
    ...(unpriced > 0 ? { without_a_price: count(unpriced) } : {}),
  })
}

function nameOf(view: PortfolioView, by: Cut, { key, label }: Group): Leaf {
  if (typeof label !== 'string') return word(fill(label.template, label.params))
  switch (by) {
    case 'asset':
      return symbol(label)
    case 'account':
      return account(key as AccountId)
    case 'chain':
      return chain(key as ChainId)
    case 'kind':
      return word(key)
    case 'venue':
      return view.accounts.some(({ id }) => id === key) ? account(key as AccountId) : venue(key)
    default:
      return ownName(label)
  }
}
