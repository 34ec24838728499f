/** Questions as people ask them every day: one figure or a few, one tool. */
import { COLD, KRAKEN, WALLET } from '../../fixtures/portfolio-view'
import { call, type EvalCase } from '../eval-case'
import type { Truth } from '../truth'

const plain = (
  id: string,
  question: string,
  calls: EvalCase['calls'][number],
  figures: EvalCase['figures'],
  more: Partial<EvalCase> = {},
): EvalCase => ({
  id,
  group: 'plain',
  question,
  calls: [calls],
  ...(figures ? { figures } : {}),
  ...more,
})
const usd = (pick: (truth: Truth) => Truth['netWorth']) => (truth: Truth) => [
  { value: pick(truth), unit: 'USD' },
]
const percent = (pick: (truth: Truth) => Truth['netWorth']) => (truth: Truth) => [
  { value: pick(truth), unit: 'percent' },
]
const holdings = [call('holdings')]

export const PLAIN: readonly EvalCase[] = [
  plain(
    'net-worth',
    'What am I worth?',
    holdings,
    usd((truth) => truth.netWorth),
  ),
  plain(
    'net-worth-de',
    'Wie viel besitze ich insgesamt?',
    holdings,
    usd((truth) => truth.netWorth),
  ),
  plain('btc-quantity', 'How much BTC do I hold?', [call('holdings', { asset: 'BTC' })], (truth) => [
    { value: truth.line('BTC').quantity, unit: 'BTC', places: 4 },
  ]),
  plain(
    'eth-value',
    'What is my ETH worth?',
    [call('holdings', { asset: 'ETH' })],
    usd((truth) => truth.line('ETH').value),
  ),
  plain(
    'eth-price',
    'What price do you have for ether?',
    [call('holdings', { asset: 'Ethereum' })],
    usd((truth) => truth.line('ETH').price),
  ),
  plain(
    'sol-share',
    'What share of my money is in SOL?',
    holdings,
    percent((truth) => truth.line('SOL').share),
  ),
  plain(
    'sol-day',
    'How did Solana do in the last day?',
    [call('holdings', { asset: 'SOL' })],
    percent((truth) => truth.line('SOL').change),
  ),
  plain(
    'largest',
    'Which asset is my largest, and how large is it?',
    [call('allocation', { by: 'asset' })],
    percent((truth) => truth.line('BTC').share),
    { says: /BTC|Bitcoin/, words: 'The largest is BTC.' },
  ),
  plain(
    'base-chain',
    'How much do I have on Base?',
    [call('allocation', { by: 'chain' })],
    usd((truth) => truth.chain('Base')),
  ),
  plain(
    'on-kraken',
    'How much lies on my Kraken account?',
    [call('allocation', { by: 'account' })],
    usd((truth) => truth.account(KRAKEN)),
  ),
  plain(
    'heirloom',
    'What is in Heirloom Vault worth?',
    [call('holdings', { account: 'ACCOUNT' })],
    usd((truth) => truth.account(COLD)),
  ),
  plain(
    'eth-hot',
    'How much ETH is in my Hot wallet?',
    [call('holdings', { asset: 'ETH', account: 'ACCOUNT' })],
    (truth) => [{ value: truth.parts('ETH', WALLET)[0] ?? truth.netWorth, unit: 'ETH', places: 4 }],
  ),
  plain(
    'fees',
    'What did I pay in fees?',
    [call('fees', { range: 'all' })],
    usd((truth) => truth.fees),
  ),
  plain(
    'gain',
    'What gain have I realised?',
    [call('gains')],
    usd((truth) => truth.sale.gain),
  ),
  plain(
    'proceeds',
    'What did my sale of bitcoin bring, after its fee?',
    [call('gains')],
    usd((truth) => truth.sale.proceeds),
  ),
  plain(
    'sale-cost',
    'What had the bitcoin that I sold cost me?',
    [call('gains')],
    usd((truth) => truth.sale.cost),
  ),
  plain(
    'how-many-entries',
    'How many entries does my history have?',
    [call('entries', { limit: 1 })],
    (truth) => [{ value: String(truth.entries) as Truth['netWorth'], places: 0 }],
  ),
  plain(
    'market-btc',
    'What does BTC cost at the exchange right now?',
    [call('markets', { asset: 'BTC' })],
    usd((truth) => truth.marketPrice),
  ),
  plain('usdc', 'Wie viel USDC habe ich?', [call('holdings', { asset: 'USDC' })], (truth) => [
    { value: truth.line('USDC').quantity, unit: 'USDC' },
  ]),
  plain('alerts', 'Do I have any alerts?', [call('alerts')], undefined, {
    says: /\b(no|none|not|0)\b/i,
    words: 'No, you have none.',
  }),
]
