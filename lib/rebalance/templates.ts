/** Ready-made beginnings of a strategy, made from what the user holds. Each is a form to be looked at and changed, never a start by itself. */
import { coin } from '@/lib/assets/asset-id'
import type { StrategySpec } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import { calendar, coinsOf, presentSplit, startOf, type TemplateFacts } from './template-start'

export interface Template {
  /** Part of a route: `#/rebalance/new/<id>`. */
  id: string
  name: Sentence
  about: Sentence
  make: (facts: TemplateFacts) => StrategySpec
}

const [BTC, ETH, GOLD] = [coin('bitcoin'), coin('ethereum'), coin('pax-gold')]
const byWeights = (weights: Record<string, number>): StrategySpec['method'] => ({
  id: 'target-weights',
  params: { weights },
})

/** @example TEMPLATES.find(({ id }) => id === 'two-coins')?.make(facts) */
export const TEMPLATES: readonly Template[] = [
  {
    id: 'two-coins',
    name: say('Bitcoin and Ether, 60 to 40'),
    about: say('The two largest coins. Due when a weight is 5 points or a quarter off.'),
    make: (facts) => ({
      ...startOf([BTC, ETH], facts),
      method: byWeights({ [BTC]: 0.6, [ETH]: 0.4 }),
    }),
  },
  {
    id: 'with-money',
    name: say('Bitcoin, Ether and money, 40 to 30 to 30'),
    about: say(
      'Nearly a third stays in stablecoins or currency: less of each fall, and money when prices are low.',
    ),
    make: (facts) => ({
      ...startOf([BTC, ETH], facts),
      method: byWeights({ [BTC]: 0.4, [ETH]: 0.3 }),
    }),
  },
  {
    id: 'largest',
    name: say('Your coins by market value'),
    about: say('As an index does, none above 30 %. Looked at once a month.'),
    make: (facts) => ({
      ...startOf(coinsOf(facts, 4), facts),
      method: { id: 'market-cap', params: { cap: 0.3, weighting: 'value' } },
      triggers: [calendar('month', facts)],
    }),
  },
  {
    id: 'equal-risk',
    name: say('Your coins with equal risk'),
    about: say(
      'Each brings the same part of the ups and downs, by the prices of the last 90 days. Looked at once a month.',
    ),
    make: (facts) => ({
      ...startOf(coinsOf(facts, 2), facts),
      method: { id: 'equal-risk-contribution', params: { days: 90 } },
      triggers: [calendar('month', facts)],
    }),
  },
  {
    id: 'all-weather',
    name: say('Coins, gold and money'),
    about: say(
      'A little of everything that moves differently: Bitcoin, Ether, a gold token and money, each quarter of a year.',
    ),
    make: (facts) => ({
      ...startOf([BTC, ETH, GOLD], facts),
      method: byWeights({ [BTC]: 0.3, [ETH]: 0.15, [GOLD]: 0.25 }),
      triggers: [calendar('quarter', facts)],
    }),
  },
  {
    id: 'weekly-purchase',
    name: say('Buy every week'),
    about: say('100 dollars a week from your money into Bitcoin and Ether. Sells nothing.'),
    make: (facts) => ({
      ...startOf([BTC, ETH], facts),
      method: { id: 'dca-in', params: { sum: '100', weights: { [BTC]: 0.6, [ETH]: 0.4 } } },
      flow: 'buys',
      triggers: [calendar('week', facts)],
    }),
  },
  {
    id: 'stable-floor',
    name: say('Your coins, 30 % in money'),
    about: say(
      'Your coins as they stand to each other now, and never less than 30 % in stablecoins or currency.',
    ),
    make: (facts) => {
      const coins = coinsOf(facts, 2)
      return {
        ...startOf(coins, facts),
        method: {
          id: 'stable-floor',
          params: { floor: 0.3, stable: [], weights: presentSplit(coins, facts) },
        },
      }
    },
  },
  {
    id: 'calm',
    name: say('Your coins, no wilder than 40 % a year'),
    about: say('In restless months a part becomes money, in calm ones it goes back. Looked at once a week.'),
    make: (facts) => ({
      ...startOf(coinsOf(facts, 2), facts),
      method: { id: 'volatility-target', params: { volatility: 0.4, base: 'equal', days: 60 } },
      triggers: [calendar('week', facts)],
    }),
  },
]
