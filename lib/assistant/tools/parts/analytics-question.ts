/** Which part of the portfolio and which days a question of the analytics is about: fields of tools, and the ledger's own form. */
import type { AnalyticsScope, RangeChoice } from '@/lib/analytics/views'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { type Told } from '../told'
import type { ToolWorld } from '../tool-world'
import { account, chain, symbol, word } from './leaves'
import { wantAccount, wantAsset, wantChain } from './named'
import { wantPortfolio } from './portfolio'
import { choice, dayField, type InputOf, text } from './tool-input'

const RANGES = ['1d', '1w', '1m', '3m', 'ytd', '1y', '5y', 'all'] as const

export const rangeFields = {
  range: choice(RANGES, 'Up to today; 1y where left out. Not with from and until.'),
  from: dayField('First day.'),
  until: dayField('Last day.'),
}

export const scopeFields = {
  account: text('Only this account: its token.'),
  asset: text('Only this asset: ticker or name.'),
  chain: text('Only this chain: its name.'),
}

type Asked = InputOf<Record<never, never>, typeof rangeFields & typeof scopeFields>

export interface AnalyticsQuestion {
  scope: AnalyticsScope
  range: RangeChoice
  /** That all totals are shown in. */
  currency: string
  /** What the model asked about, for the answer. */
  of: Told
}

/** @throws AppError for two parts at once, for half a range, and for what nobody knows by that name */
export async function analyticsQuestion(world: ToolWorld, asked: Asked): Promise<AnalyticsQuestion> {
  const { currency } = await wantPortfolio(world)
  return { ...(await scopeOf(world, asked)), range: rangeOf(asked), currency }
}

async function scopeOf(world: ToolWorld, asked: Asked): Promise<Pick<AnalyticsQuestion, 'scope' | 'of'>> {
  const told = [asked.account, asked.asset, asked.chain].filter((each) => each !== undefined)
  if (told.length > 1)
    throw new AppError('invalid-input', say('Ask for one account, one asset or one chain at a time.'))
  if (asked.account !== undefined) {
    const id = wantAccount(world, asked.account)
    return { scope: { of: 'accounts', accounts: [id] }, of: account(id) }
  }
  if (asked.asset !== undefined)
    return {
      scope: { of: 'asset', asset: await wantAsset(world, asked.asset) },
      of: symbol(asked.asset),
    }
  if (asked.chain === undefined) return { scope: { of: 'whole' }, of: word('everything') }
  const id = wantChain(asked.chain)
  return { scope: { of: 'chain', chain: id }, of: chain(id) }
}

/** The pages begin with a year, too. */
function rangeOf({ range, from, until }: Asked): RangeChoice {
  if (from === undefined && until === undefined) return { name: range ?? '1y' }
  if (from === undefined || until === undefined || from > until || range !== undefined)
    throw new AppError(
      'invalid-input',
      say('Tell either a range, or a first and a last day, the first one before the last.'),
    )
  return { name: 'custom', from, until }
}
