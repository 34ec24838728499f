/** What every document says of its making: period, currency, time zone, and the rules by which gains were counted. Pure. */
import { lotRulesOf, type Pools, type TaxRules } from '@/lib/accounting/tax-rules'
import { methodWord } from '@/lib/accounting/words'
import { type Sentence, say } from '@/lib/core/sentence'
import type { ReportFacts } from './define-report'
import type { Cell, MadeBy } from './document'
import { localDay, type Span } from './local-days'
import { reasonWord } from './reason-word'

const told = (name: Sentence, value: Cell): MadeBy => ({ name, value, kind: 'text' })

/** @example madeOf(facts, { from, until }) // first day, last day, currency, time zone, entries */
export function madeOf({ question: { rules, entries }, calendar }: ReportFacts, span: Span): MadeBy[] {
  return [
    { name: say('First day'), value: localDay(calendar, span.from), kind: 'day' },
    { name: say('Last day'), value: localDay(calendar, span.until), kind: 'day' },
    told(say('Currency'), rules.currency.toUpperCase()),
    told(say('Time zone of its days'), rules.timeZone),
    { name: say('Entries of the whole history'), value: entries.length, kind: 'count' },
  ]
}

/** @param begins calendar year in which the tax year begins */
export function madeByRules(rules: TaxRules, begins: number): MadeBy[] {
  const { method, pools } = lotRulesOf(rules, begins)
  return [
    told(say('Method'), methodWord(method)),
    ...(method === 'specific' ? [told(say('Where you chose no lots'), methodWord(rules.fallback))] : []),
    told(say('Lots'), POOLS[pools]),
    told(say('Held for more than a year'), LONG_TERM[rules.longTerm]),
    told(say('Fees of trades count in cost and proceeds'), rules.feesInBasis ? say('yes') : say('no')),
    told(say('Fees that are paid in another asset'), CRYPTO_FEES[rules.cryptoFees]),
    told(say('Fees of transfers'), TRANSFER_FEES[rules.transferFees]),
    told(
      say('A trade of one asset for another is a disposal'),
      rules.cryptoToCrypto ? say('yes') : say('no'),
    ),
    told(say('Gifts to others'), GIVEN[rules.gifts]),
    told(say('Donations'), GIVEN[rules.donations]),
    told(say('Lost and stolen'), LOSSES[rules.losses]),
    told(say('Withdrawals to nobody known'), WITHDRAWALS[rules.withdrawals]),
    ...rules.incomeAtZero
      .toSorted()
      .map((reason) => told(say('Income that counts as zero when it arrives'), reasonWord(reason))),
  ]
}

const POOLS = {
  universal: say('of all accounts together'),
  account: say('of each account by itself'),
} as const satisfies Record<Pools, Sentence>

const LONG_TERM = {
  none: say('makes no difference'),
  'more than a year': say('is long-term'),
  'exempt after a year': say('is exempt'),
} as const satisfies Record<TaxRules['longTerm'], Sentence>

const CRYPTO_FEES = {
  disposal: say('are disposals'),
  reduce: say('take their cost with them'),
} as const satisfies Record<TaxRules['cryptoFees'], Sentence>

const TRANSFER_FEES = {
  disposal: say('are disposals'),
  basis: say('stay in the cost of what arrived'),
  reduce: say('take their cost with them'),
} as const satisfies Record<TaxRules['transferFees'], Sentence>

const GIVEN = {
  'no gain': say('leave without a gain'),
  'market value': say('are disposals at market value'),
} as const satisfies Record<TaxRules['gifts'], Sentence>

const LOSSES = {
  'not deducted': say('leave without a loss'),
  deducted: say('are a loss of what they cost'),
} as const satisfies Record<TaxRules['losses'], Sentence>

const WITHDRAWALS = {
  departed: say('have left, without a gain'),
  disposal: say('are disposals'),
} as const satisfies Record<TaxRules['withdrawals'], Sentence>
