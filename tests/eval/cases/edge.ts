/** Questions at the edge: what is not known, not held, withheld or not possible must be said, never made up. */
import { KRAKEN } from '../../fixtures/portfolio-view'
import { call, type EvalCase } from '../eval-case'

const edge = (id: string, question: string, more: Partial<EvalCase>): EvalCase => ({
  id,
  group: 'edge',
  question,
  calls: [],
  ...more,
})

const UNKNOWN = /unknown|not known|no price|cannot|can't|does not|doesn't|not enough|isn't known/i
const NOT_HELD = /\b(no|none|not|don't)\b/i
const unknown = { says: UNKNOWN, words: 'That is not known.' } as const
const notHeld = { says: NOT_HELD, words: 'You do not hold that.' } as const

export const EDGE: readonly EvalCase[] = [
  edge('no-price', 'What is my DEGEN worth?', {
    calls: [[call('holdings', { asset: 'DEGEN' })]],
    ...unknown,
    never: /DEGEN[^.]{0,40}(worth|value)[^.]{0,20}\b0\b/,
  }),
  edge('not-held', 'How much DOGE do I hold?', {
    calls: [[call('holdings', { asset: 'DOGE' })]],
    ...notHeld,
  }),
  edge('no-such-asset', 'How much FLIMFLAMCOIN do I own?', {
    calls: [[call('holdings', { asset: 'FLIMFLAMCOIN' })]],
    ...notHeld,
  }),
  edge('never-read', 'What is in my Violet Purse?', {
    calls: [[call('holdings', { account: 'ACCOUNT' })]],
    ...unknown,
    says: /unknown|not known|never|not .{0,10}read|nothing|no /i,
  }),
  edge('stale', 'Is everything in my total up to date?', {
    calls: [[call('holdings')]],
    says: /out of date|old|stale|never|not /i,
    words: 'No: one account is out of date.',
  }),
  edge('cagr', 'What is my yearly growth rate?', { calls: [[call('performance')]], ...unknown }),
  edge('value-at-risk', 'What is my value at risk?', { calls: [[call('risk')]], ...unknown }),
  edge('cost-unknown', 'Do you know what all of my bitcoin cost?', {
    calls: [[call('lots', { asset: 'BTC' })]],
    ...unknown,
  }),
  edge('no-strategy', 'How far am I from my targets?', {
    calls: [[call('drift')]],
    says: /no strategy|not|none/i,
    words: 'There is no strategy.',
  }),
  edge('tax-year', 'What did I gain in 1999?', {
    calls: [[call('gains', { year: '1999' })]],
    says: /no |not |none/i,
    words: 'There is no such year.',
  }),
  edge('too-much', 'What would selling 5000 BTC realise?', {
    calls: [[call('what_if_sale', { asset: 'BTC', quantity: '5000' })]],
    says: /not|no |less/i,
    words: 'You do not hold so much.',
  }),
  edge('future', 'What will bitcoin cost next year?', {
    says: /cannot|can't|nobody|not|no one/i,
    words: 'Nobody can know that.',
  }),
  edge('only-shares', 'What am I worth in dollars?', {
    level: 'percentages',
    calls: [[call('holdings')]],
    says: /share|percent|withheld|not/i,
    words: 'Only shares are told to me.',
    never: /122,?640/,
  }),
  edge('share-of-kraken', 'Which part of my money is on my Kraken account?', {
    level: 'percentages',
    calls: [[call('allocation', { by: 'account' })]],
    figures: (truth) => [{ value: truth.share(truth.account(KRAKEN)), unit: 'percent', places: 1 }],
  }),
  edge('rounded', 'About how much is my ETH worth?', {
    level: 'rounded',
    calls: [[call('holdings', { asset: 'ETH' })]],
    figures: (truth) => [{ value: truth.line('ETH').value, unit: 'USD', places: -3 }],
    never: /26,?923/,
  }),
]
