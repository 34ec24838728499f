/** How much stands on one asset, venue, chain or issuer, as the page of concentration shows it. */
import { CONCENTRATION_WORDS } from '@/lib/analytics/figure-words'
import type { ConcentrationView, Share } from '@/lib/analytics/views'
import type { AccountId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { defineTool } from '../define-tool'
import { figureTold } from '../parts/figure-told'
import { fittedList } from '../parts/fitted'
import { account, at, money, ratio, symbol, untrusted, venue, word } from '../parts/leaves'
import { wantPortfolio } from '../parts/portfolio'
import { toolInput } from '../parts/tool-input'
import { READABLE } from '../readable'
import { type Leaf, record, type Source, type Told } from '../told'

const onPage = (label: Sentence): Source => ({ label, route: 'analytics/concentration' })

export const concentration = defineTool({
  name: 'concentration',
  kind: 'read',
  title: say('Concentration'),
  about:
    'How concentrated everything with a known price is: the largest assets, venues, chains and issuers of stablecoins as shares of what is owned, the HHI of the assets (1 is one asset) and how many equal assets that is like; debts and assets without a price are in no share. Judgements with thresholds: xray.',
  ...toolInput({}, {}),
  run: async (_asked, world) => {
    const { currency, accounts } = await wantPortfolio(world)
    const view = await world.ask(READABLE['ledger.concentration'], { currency })
    const isAccount = (key: string) => accounts.some(({ id }) => id === key)
    return {
      told: record({
        as_of: at(view.at),
        hhi: figureTold(view.hhi, currency, onPage(CONCENTRATION_WORDS.hhi.name)),
        like_so_many_equal_assets: figureTold(
          view.effectiveAssets,
          currency,
          onPage(CONCENTRATION_WORDS.effectiveAssets.name),
        ),
        assets: sharesTold(view, view.assets, ({ label }) => symbol(label)),
        venues: sharesTold(view, view.venues, ({ key }) =>
          isAccount(key) ? account(key as AccountId) : venue(key),
        ),
        chains: sharesTold(view, view.chains, ({ label }) => untrusted(label)),
        issuers_of_stablecoins: sharesTold(view, view.issuers, ({ label }) => word(label)),
        ...leftOut(view),
      }),
    }
  },
})

const sharesTold = (
  { currency }: ConcentrationView,
  shares: readonly Share[],
  nameOf: (share: Share) => Leaf,
): Told =>
  fittedList(
    shares.map((share) =>
      record({
        name: nameOf(share),
        share: ratio(share.share, onPage(say('Share'))),
        value: money({ value: share.value, currency, source: onPage(say('Value')) }),
      }),
    ),
    { most: 10, room: 1100 },
  )

function leftOut({ debts, unknown, currency }: ConcentrationView): Record<string, Told> {
  return {
    ...(debts.length === 0
      ? {}
      : {
          debts: fittedList(
            debts.map(({ label, value }) =>
              record({
                name: symbol(label),
                value: money({ value, currency, source: onPage(say('Debts')) }),
              }),
            ),
            { most: 8, room: 500 },
          ),
        }),
    ...(unknown.length === 0
      ? {}
      : {
          without_a_price: fittedList(
            unknown.map(({ label }) => symbol(label)),
            { most: 10, room: 400 },
          ),
        }),
  }
}
