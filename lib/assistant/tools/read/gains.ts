/** Realised gains by tax year, as the page of gains shows them; with a year, its disposals too. */
import { AppError } from '@/lib/core/errors'
import { type Sentence, say } from '@/lib/core/sentence'
import type { DisposalView, GainsView, YearSummary } from '@/lib/ledger/views'
import { defineTool } from '../define-tool'
import { fittedList } from '../parts/fitted'
import { account, count, day, money, quantity, word } from '../parts/leaves'
import { wantAsset } from '../parts/named'
import { text, toolInput } from '../parts/tool-input'
import { READABLE } from '../readable'
import { record, type Source, type Told } from '../told'
import type { ToolWorld } from '../tool-world'

const onGains = (label: Sentence): Source => ({ label, route: 'gains' })
const YEARS = 6
const DISPOSALS = 15

export const gains = defineTool({
  name: 'gains',
  kind: 'read',
  title: say('Realised gains'),
  about:
    'Realised gains, losses, income and fees by tax year under the own rules, in the currency of the tax rules, and what all open lots would still gain. Gains without a known cost are in no sum and are counted beside it. With a year: its newest disposals.',
  ...toolInput(
    {},
    {
      year: text('Only this tax year, as the answer names it: 2025, 2024/25.', 10),
      asset: text('Disposals of this asset only: ticker or name.'),
    },
  ),
  run: async ({ year, asset }, world) => {
    const view = await world.ask(READABLE['ledger.gains'], {})
    const years = view.years.filter(({ label }) => year === undefined || label === year)
    if (year !== undefined && years.length === 0)
      throw new AppError('not-found', say('There is no tax year of that name. Ask without a year first.'))
    const newest = years.toSorted((a, b) => b.from - a.from)
    return {
      told: record({
        years: fittedList(
          newest.map((each) => yearTold(each, view.currency)),
          { most: YEARS, room: 2600 },
        ),
        ...(year === undefined ? { open: openTold(view) } : {}),
        ...(year === undefined && asset === undefined
          ? {}
          : { disposals: await disposalsTold(world, { year, asset }) }),
      }),
    }
  },
})

function yearTold(year: YearSummary, currency: string): Told {
  const sum = (value: YearSummary['gain'], label: Sentence) =>
    money({ value, currency, source: onGains(label) })
  return record({
    year: word(year.label),
    from: day(year.from),
    method: word(year.method),
    gain: sum(year.gain, say('Gain')),
    gains: sum(year.gains, say('Gains')),
    losses: sum(year.losses, say('Losses')),
    proceeds: sum(year.proceeds, say('Proceeds')),
    cost: sum(year.cost, say('Cost')),
    short_term: sum(year.short, say('Gain of the short term')),
    long_term: sum(year.long, say('Gain of the long term')),
    exempt: sum(year.exempt, say('Gain that is exempt')),
    income: sum(year.income, say('Income')),
    fees: sum(year.fees, say('Fees')),
    disposals: count(year.disposals, onGains(say('Sales'))),
    ...(year.missing.disposals === 0
      ? {}
      : {
          in_no_gain_because_cost_unknown: count(year.missing.disposals),
          received_for_these: sum(year.missing.proceeds, say('Proceeds')),
        }),
    ...(year.unvalued === 0 ? {} : { in_no_sum_because_value_unknown: count(year.unvalued) }),
  })
}

function openTold({ open, currency }: GainsView): Told {
  const why = say('Not everything that is held has a price.')
  return record({
    cost: money({ value: open.cost, currency, source: onGains(say('Cost')) }),
    value: money({ value: open.value, currency, why, source: onGains(say('Value')) }),
    unrealised: money({ value: open.unrealised, currency, why, source: onGains(say('Unrealised')) }),
    lots: count(open.lots, { label: say('Open lots'), route: 'gains/lots' }),
    lots_without_a_known_cost: count(open.missingLots),
  })
}

async function disposalsTold(
  world: ToolWorld,
  { year, asset }: { year: string | undefined; asset: string | undefined },
): Promise<Told> {
  const page = await world.ask(READABLE['ledger.disposals'], {
    ...(year === undefined ? {} : { year }),
    ...(asset === undefined ? {} : { asset: await wantAsset(world, asset) }),
    offset: 0,
    limit: DISPOSALS,
  })
  const rows = page.rows.map((row) => disposalTold(row, page.currency))
  return fittedList(rows, { most: DISPOSALS, room: 2200, total: page.total })
}

function disposalTold(row: DisposalView, currency: string): Told {
  const source: Source = { label: say('Entry of the history'), route: `history/${row.entryId}` }
  const why = say('The cost of what was sold is not known.')
  return record({
    day: day(row.at),
    account: account(row.accountId),
    sold: quantity(row.quantity, row.symbol, source),
    proceeds: money({ value: row.proceeds, currency, source }),
    cost: money({ value: row.cost, currency, why, source }),
    gain: money({ value: row.gain, currency, why, source }),
    term: word(row.term),
    ...(row.basis === 'known' ? {} : { basis: word(row.basis) }),
  })
}
