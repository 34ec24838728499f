/** Open lots, as the page of gains lists them: when they came, what is left, and at which cost. */
import { say } from '@/lib/core/sentence'
import type { LotView } from '@/lib/ledger/views'
import { defineTool } from '../define-tool'
import { fit } from '../parts/fitted'
import { account, count, day, money, quantity, symbol, unknown, word } from '../parts/leaves'
import { wantAccount, wantAsset } from '../parts/named'
import { text, toolInput, whole } from '../parts/tool-input'
import { READABLE } from '../readable'
import { record, type Source, type Told } from '../told'

const onLots = (label: Source['label']): Source => ({ label, route: 'gains/lots' })
const LIMIT = 30

export const lots = defineTool({
  name: 'lots',
  kind: 'read',
  title: say('Open lots'),
  about:
    'Open lots of an asset under the own tax rules: day of purchase, what is left, cost of what is left in the currency of the tax rules, whether the cost is known, and when a lot becomes long-term or exempt. For what a sale would realise: what_if_sale.',
  ...toolInput(
    { asset: text('Ticker or name.') },
    {
      account: text('Only of this account: its token.'),
      offset: whole(0, 100_000, 'Rows to leave out at the beginning.'),
    },
  ),
  run: async (asked, world) => {
    const offset = asked.offset ?? 0
    const page = await world.ask(READABLE['ledger.lots'], {
      asset: await wantAsset(world, asked.asset),
      ...(asked.account === undefined ? {} : { account: wantAccount(world, asked.account) }),
      offset,
      limit: LIMIT,
    })
    const { rows } = fit(page.rows.map((lot) => lotTold(lot, page.currency)))
    const next = offset + rows.length
    return {
      told: record({
        total: count(page.total, onLots(say('Open lots'))),
        lots: rows,
        ...(next < page.total ? { next_offset: count(next), and_more: count(page.total - next) } : {}),
      }),
    }
  },
})

const lotTold = (lot: LotView, currency: string): Told =>
  record({
    asset: symbol(lot.symbol),
    account: account(lot.accountId),
    acquired: lot.acquiredAt === null ? unknown(say('Nobody has seen it arrive.')) : day(lot.acquiredAt),
    left: quantity(lot.left, lot.symbol, onLots(say('Quantity'))),
    cost: money({
      value: lot.cost,
      currency,
      why: say('What it cost is not known.'),
      source: onLots(say('Cost')),
    }),
    ...(lot.basis === 'known' ? {} : { basis: word(lot.basis) }),
    ...(lot.longTermAt === undefined ? {} : { long_term_or_exempt_from: day(lot.longTermAt) }),
  })
