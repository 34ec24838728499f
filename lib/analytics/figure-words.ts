/**
 * What each figure is called, what it says in two sentences, and the formula it follows. Facts, not code: the numbers
 * themselves are computed in `lib/analytics`.
 */
import type { PerformanceId, RelativeId, RiskId } from '@/lib/analytics/views'
import { type Sentence, say } from '@/lib/core/sentence'

export interface FigureWords {
  name: Sentence
  /** What it says, and how to read it. */
  about: Sentence
  formula: Sentence
  /** Above zero is a gain and below a loss: written with sign and arrow. */
  signed?: true
}

export const PERFORMANCE_WORDS: Readonly<Record<PerformanceId, FigureWords>> = {
  profit: {
    name: say('Profit'),
    about: say(
      'What was gained or lost in these days: the value at the end less the value at the start, without what came in or went out. Deposits are no profit, withdrawals are no loss.',
    ),
    formula: say('end − start − (put in − taken out)'),
    signed: true,
  },
  twr: {
    name: say('Time-weighted return'),
    about: say(
      'How one unit of money would have grown if nothing had come in or gone out. It judges what was held, not the moments at which money was added.',
    ),
    formula: say(
      '(1 + r₁) × (1 + r₂) × … − 1, each day r = (end − start − flow) ÷ (start + flow × share of the day left)',
    ),
    signed: true,
  },
  mwr: {
    name: say('Money-weighted return'),
    about: say(
      'The rate at which everything that came in and went out would have become the value at the end. It counts when money was added, and below one year it is not stretched to a year.',
    ),
    formula: say('the rate at which the sum of all flows ÷ (1 + rate)^(days ÷ 365) is zero'),
    signed: true,
  },
  roai: {
    name: say('Return on average investment'),
    about: say(
      'The profit compared with the money that was at work on average. Each deposit counts for the share of the days that it was there.',
    ),
    formula: say('profit ÷ (start + sum of flow × share of the range left)'),
    signed: true,
  },
  simple: {
    name: say('Simple return'),
    about: say(
      'The profit compared with the value at the start and what was put in on balance. It does not matter here when money came.',
    ),
    formula: say('profit ÷ (start + put in − taken out)'),
    signed: true,
  },
  cagr: {
    name: say('Growth per year'),
    about: say(
      'The time-weighted return as one even rate a year (CAGR). It needs 365 days, because a few weeks say nothing about a year.',
    ),
    formula: say('(1 + time-weighted return)^(365 ÷ days) − 1'),
    signed: true,
  },
}

export const RISK_WORDS: Readonly<Record<RiskId, FigureWords>> = {
  volatility: {
    name: say('Volatility'),
    about: say(
      'How widely the daily returns scatter, as a figure for a year. These markets never close, so a year has 365 days.',
    ),
    formula: say('standard deviation of the daily returns × √365'),
  },
  'downside-deviation': {
    name: say('Downside deviation'),
    about: say(
      'Like volatility, but only days below the target count. A portfolio that jumps up is not called risky for it.',
    ),
    formula: say('√(mean of min(r − target, 0)²) × √365'),
  },
  sharpe: {
    name: say('Sharpe ratio'),
    about: say(
      'Return for each unit of scatter, above what is free of risk. Below zero the risk was not paid.',
    ),
    formula: say('mean of (r − risk-free) ÷ standard deviation × √365'),
  },
  sortino: {
    name: say('Sortino ratio'),
    about: say(
      'Return for each unit of downside deviation. Unlike the Sharpe ratio it does not punish days that went well.',
    ),
    formula: say('mean of (r − target) × 365 ÷ downside deviation'),
  },
  calmar: {
    name: say('Calmar ratio'),
    about: say('Growth per year compared with the deepest fall. It needs 365 days, as growth per year does.'),
    formula: say('growth per year ÷ size of the deepest fall'),
  },
  omega: {
    name: say('Omega ratio'),
    about: say('All gains above the target compared with all losses below it. Above 1 the gains outweigh.'),
    formula: say('sum of max(r − target, 0) ÷ sum of max(target − r, 0)'),
  },
  'max-drawdown': {
    name: say('Deepest fall'),
    about: say(
      'The largest fall from a high to a later low (maximum drawdown). It is taken from the time-weighted index, so that deposits cannot hide it.',
    ),
    formula: say('lowest value of: index ÷ its highest value before − 1'),
  },
  'var-95': {
    name: say('Value at risk, 95 %'),
    about: say(
      'On 95 of 100 days the result was better than this. It is read from the days as they were, without a model.',
    ),
    formula: say('5th percentile of the daily returns'),
  },
  'cvar-95': {
    name: say('Expected shortfall, 95 %'),
    about: say('The mean of the worst 5 of 100 days. It says how bad a bad day was.'),
    formula: say('mean of the daily returns at or below the 5th percentile'),
  },
  'var-99': {
    name: say('Value at risk, 99 %'),
    about: say(
      'On 99 of 100 days the result was better than this. With few days it rests on one or two of them.',
    ),
    formula: say('1st percentile of the daily returns'),
  },
  'cvar-99': {
    name: say('Expected shortfall, 99 %'),
    about: say('The mean of the worst of 100 days. With few days it rests on one or two of them.'),
    formula: say('mean of the daily returns at or below the 1st percentile'),
  },
}

export const RELATIVE_WORDS: Readonly<Record<RelativeId, FigureWords>> = {
  'benchmark-return': {
    name: say('Return of the benchmark'),
    about: say(
      'What the benchmark made over the same days. Only days that are known on both sides are compared.',
    ),
    formula: say('(1 + b₁) × (1 + b₂) × … − 1'),
    signed: true,
  },
  'excess-return': {
    name: say('Return above the benchmark'),
    about: say('The time-weighted return less what the benchmark made. Above zero, the portfolio was ahead.'),
    formula: say('time-weighted return − return of the benchmark'),
    signed: true,
  },
  beta: {
    name: say('Beta'),
    about: say(
      'How far the portfolio goes when the benchmark goes one step. 1 is alike, 0 is unrelated, below 0 is against it.',
    ),
    formula: say('covariance(r, b) ÷ variance(b)'),
  },
  alpha: {
    name: say('Alpha'),
    about: say(
      'The yearly return that the moves of the benchmark do not explain (Jensen). With few days it is mostly chance.',
    ),
    formula: say('mean of (r − risk-free − beta × (b − risk-free)) × 365'),
    signed: true,
  },
  correlation: {
    name: say('Correlation'),
    about: say(
      'How far both go up and down on the same days, from −1 to 1. It does not say how large the moves are.',
    ),
    formula: say('covariance(r, b) ÷ (deviation(r) × deviation(b))'),
  },
  'up-capture': {
    name: say('Up capture'),
    about: say(
      'How much of the benchmark was earned on days when it rose. Above 100 % the portfolio rose more.',
    ),
    formula: say('geometric mean return of the portfolio ÷ that of the benchmark, on days when it rose'),
  },
  'down-capture': {
    name: say('Down capture'),
    about: say(
      'How much of the benchmark was lost on days when it fell. Below 100 % the portfolio fell less.',
    ),
    formula: say('geometric mean return of the portfolio ÷ that of the benchmark, on days when it fell'),
  },
  'tracking-error': {
    name: say('Tracking error'),
    about: say(
      'How far the daily returns stray from those of the benchmark, as a figure for a year. 0 is the benchmark itself.',
    ),
    formula: say('standard deviation of (r − b) × √365'),
  },
  'information-ratio': {
    name: say('Information ratio'),
    about: say(
      'Return above the benchmark for each unit of tracking error. It says whether straying from it was paid.',
    ),
    formula: say('mean of (r − b) × 365 ÷ tracking error'),
  },
}

export const CONCENTRATION_WORDS: Readonly<Record<'hhi' | 'effectiveAssets', FigureWords>> = {
  hhi: {
    name: say('Concentration (HHI)'),
    about: say(
      'The squares of all shares, added up: 1 is a single asset, close to 0 are many small ones. Large shares count far more than small ones.',
    ),
    formula: say('sum of share²'),
  },
  effectiveAssets: {
    name: say('Effective number of assets'),
    about: say(
      'How many assets of equal size would be as concentrated. Ten assets of which one is 90 % are like 1.2.',
    ),
    formula: say('1 ÷ sum of share²'),
  },
}
