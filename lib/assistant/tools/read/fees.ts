/** Fees by month and account, as the page of attribution shows them. */
import { type FeeSum, feesOf } from '@/lib/analytics/fees-by-month'
import { type Sentence, say } from '@/lib/core/sentence'
import { defineTool } from '../define-tool'
import { analyticsQuestion, rangeFields, scopeFields } from '../parts/analytics-question'
import { fittedList } from '../parts/fitted'
import { account, count, day, money, word } from '../parts/leaves'
import { toolInput } from '../parts/tool-input'
import { READABLE } from '../readable'
import { record, type Source, type Told } from '../told'

const onAttribution = (label: Sentence): Source => ({ label, route: 'analytics/attribution' })

export const fees = defineTool({
  name: 'fees',
  kind: 'read',
  title: say('Fees that you paid'),
  about:
    'Fees of trades, networks and accounts over a range, in the display currency: all together, by month (newest first) and by account. Fees whose value nobody knows are counted, never summed.',
  ...toolInput({}, { ...rangeFields, ...scopeFields }),
  run: async (asked, world) => {
    const { scope, range, currency, of } = await analyticsQuestion(world, asked)
    const view = await world.ask(READABLE['ledger.attribution'], { scope, range, currency })
    const sums = feesOf(view)
    const paid = (sum: FeeSum | undefined) => sumTold(sum ?? { paid: 0, unvalued: 0 }, view.currency)
    return {
      told: record({
        of,
        from: day(view.from),
        until: day(view.until),
        all: money({ value: view.whole.fees, currency: view.currency, source: onAttribution(say('Fees')) }),
        months: fittedList(
          sums.months
            .toReversed()
            .map((month) => record({ month: word(month), ...paid(sums.ofMonth(month)) })),
          { most: 24, room: 2400 },
        ),
        accounts: fittedList(
          sums.accounts.map((id) =>
            record({
              account: account(id),
              ...paid(plus(sums.months.flatMap((month) => sums.of(id, month) ?? []))),
            }),
          ),
          { most: 12, room: 1400 },
        ),
      }),
    }
  },
})

const plus = (sums: readonly FeeSum[]): FeeSum =>
  sums.reduce((a, b) => ({ paid: a.paid + b.paid, unvalued: a.unvalued + b.unvalued }), {
    paid: 0,
    unvalued: 0,
  })

/** Nothing that is known was paid, and something that nobody knows: no zero. */
function sumTold({ paid, unvalued }: FeeSum, currency: string): Record<string, Told> {
  const value = paid === 0 && unvalued > 0 ? null : paid
  return {
    paid: money({ value, currency, source: onAttribution(say('Fees')) }),
    ...(unvalued > 0 ? { without_a_value: count(unvalued) } : {}),
  }
}
