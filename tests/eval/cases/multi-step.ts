/** Questions that take several tools, or end in a proposal that the person asked for. */
import { COLD, KRAKEN } from '../../fixtures/portfolio-view'
import { call, type EvalCase } from '../eval-case'

const several = (
  id: string,
  question: string,
  calls: EvalCase['calls'],
  more: Partial<EvalCase>,
): EvalCase => ({ id, group: 'multi-step', question, calls, ...more })

const DRAFT = {
  says: /draft|proposal|prepared|open|review|confirm|nothing was/i,
  words: 'The draft is prepared; nothing was sent.',
} as const
const price = { value: '5000', currency: 'usd' }

export const MULTI_STEP: readonly EvalCase[] = [
  several(
    'fees-and-gain',
    'Compare my realised gain with the fees I paid.',
    [[call('gains')], [call('fees', { range: 'all' })]],
    {
      figures: ({ sale, fees }) => [
        { value: sale.gain, unit: 'USD' },
        { value: fees, unit: 'USD' },
      ],
    },
  ),
  several(
    'two-accounts',
    'What is in Heirloom Vault, and what on Kraken?',
    [[call('allocation', { by: 'account' })]],
    {
      figures: (truth) => [
        { value: truth.account(COLD), unit: 'USD' },
        { value: truth.account(KRAKEN), unit: 'USD' },
      ],
    },
  ),
  several(
    'btc-there-and-here',
    'How does the price you use for BTC compare with the one at the exchange?',
    [[call('holdings', { asset: 'BTC' }), call('markets', { asset: 'BTC' })]],
    {
      figures: (truth) => [
        { value: truth.line('BTC').price, unit: 'USD' },
        { value: truth.marketPrice, unit: 'USD' },
      ],
    },
  ),
  several(
    'concentrated',
    'Am I too concentrated? Tell my two largest shares.',
    [[call('allocation', { by: 'asset' })], [call('concentration')]],
    {
      figures: (truth) => [
        { value: truth.line('BTC').share, unit: 'percent' },
        { value: truth.line('ETH').share, unit: 'percent' },
      ],
    },
  ),
  several(
    'day',
    'What moved most in the last day, and what is it worth?',
    [[call('holdings')], [call('holdings', { asset: 'PEPE' })]],
    {
      figures: (truth) => [
        { value: truth.line('PEPE').change, unit: 'percent' },
        { value: truth.line('PEPE').value, unit: 'USD' },
      ],
    },
  ),
  several(
    'chains',
    'How is my money spread over Base and Arbitrum?',
    [[call('allocation', { by: 'chain' })]],
    {
      figures: (truth) => [
        { value: truth.chain('Base'), unit: 'USD' },
        { value: truth.chain('Arbitrum One'), unit: 'USD' },
      ],
    },
  ),
  several(
    'alert',
    'Tell me when ETH passes 5000 dollars.',
    [
      [call('holdings', { asset: 'ETH' })],
      [call('propose_alert', { rule: 'price-above', params: { asset: 'ETH', price } })],
    ],
    {
      ...DRAFT,
      proposes: 'alert',
    },
  ),
  several(
    'order',
    'Prepare a market order that sells 0.05 BTC on Kraken.',
    [
      [call('holdings', { asset: 'BTC' })],
      [
        call('propose_order', {
          account: 'Kraken',
          asset: 'BTC',
          side: 'sell',
          order_kind: 'market',
          size_by: 'amount',
          size: '0.05',
        }),
      ],
    ],
    {
      ...DRAFT,
      proposes: 'order',
    },
  ),
  several(
    'limit-order',
    'Prepare to buy 0.1 ETH on Kraken at 3000 USD.',
    [
      [call('markets', { asset: 'ETH' })],
      [
        call('propose_order', {
          account: 'Kraken',
          asset: 'ETH',
          side: 'buy',
          order_kind: 'limit',
          size_by: 'amount',
          size: '0.1',
          price: '3000',
        }),
      ],
    ],
    {
      ...DRAFT,
      proposes: 'order',
    },
  ),
  several(
    'sale-and-rest',
    'What did my bitcoin sale cost and bring, and what is my net worth now?',
    [[call('gains')], [call('holdings')]],
    {
      figures: ({ sale, netWorth }) => [
        { value: sale.cost, unit: 'USD' },
        { value: sale.proceeds, unit: 'USD' },
        { value: netWorth, unit: 'USD' },
      ],
    },
  ),
]
