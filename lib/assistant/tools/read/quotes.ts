/** The same trade over all connected exchanges and chains, net, as the page of swaps compares it. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Execution, ExecutionCost } from '@/lib/swaps/execution'
import { defineTool } from '../define-tool'
import { fittedList } from '../parts/fitted'
import {
  account,
  at,
  money,
  quantity,
  ratio,
  sentence,
  symbol,
  unknown,
  untrusted,
  word,
} from '../parts/leaves'
import { wantAsset } from '../parts/named'
import { decimal, text, toolInput } from '../parts/tool-input'
import { READABLE } from '../readable'
import { record, type Source, type Told } from '../told'

const SOURCE: Source = { label: say('What would come, after every cost'), route: 'swaps' }

export const quotes = defineTool({
  name: 'quotes',
  kind: 'read',
  title: say('Prices for a trade'),
  about:
    'The same trade at every exchange account and on every chain, best first: what would come after every cost that is known, in the asset that is bought, and what each way costs. It asks the venues now and may take some seconds. Sends no order.',
  ...toolInput(
    {
      sell: text('What is sold: ticker or name.'),
      buy: text('What is bought: ticker or name.'),
      amount: decimal('Quantity of what is sold.'),
    },
    {},
  ),
  run: async ({ sell, buy, amount }, world) => {
    const [selling, buying] = [await wantAsset(world, sell), await wantAsset(world, buy)]
    if (selling === buying)
      throw new AppError('invalid-input', say('What is sold and what is bought are the same.'))
    const { rows } = await world.ask(READABLE['swaps.compare'], { sell: selling, buy: buying, amount })
    return {
      told: record({
        sells: quantity(amount, sell),
        buys: symbol(buy),
        ways: fittedList(
          rows.map((row) => wayTold(row, buy)),
          { most: 12 },
        ),
      }),
    }
  },
})

function wayTold({ account: id, name, where, result }: Execution, buy: string): Told {
  const names = { account: account(id), where: untrusted(name), kind: word(where.kind) }
  if ('unavailable' in result) return record({ ...names, result: unknown(result.unavailable) })
  return record({
    ...names,
    rank: word(result.rank === 'unknown' ? 'not compared, a cost is not known' : result.rank),
    comes: quantity(result.net, buy, SOURCE),
    ...(result.netUsd === undefined
      ? {}
      : { worth: money({ value: result.netUsd, currency: 'usd', source: SOURCE }) }),
    may_be_off_by: ratio(result.noise),
    costs: result.costs.slice(0, 5).map(costTold),
    at: at(result.at),
  })
}

const costTold = ({ what, usd }: ExecutionCost): Told =>
  record({
    what: sentence(what),
    cost: money({
      value: usd ?? null,
      currency: 'usd',
      why: say('What it costs is not known.'),
      source: SOURCE,
    }),
  })
