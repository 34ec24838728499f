/**
 * A token that a wallet has not held before, listed or not; what imitates a known coin is said to. The first reading of an
 * account is no news. Many at once are one message.
 */
import * as v from 'valibot'
import { namesList } from '@/lib/analytics/xray/names-list'
import type { FiringWords } from '@/lib/core/alert'
import { isZero } from '@/lib/core/amount'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import type { AssetLine, PortfolioView } from '@/lib/portfolio/view'
import { choiceIn } from '@/lib/rebalance/methods/params-in'
import type { AlertFacts } from '../alert-facts'
import { defineAlertRule, type EventsLook, type LookInput } from '../define-alert-rule'
import { memoryIn } from './parts/memory-in'
import { whyMissing } from './parts/price-now'
import { noEvents } from './parts/unknown-look'

/** More at one look are told together. */
const TOGETHER = 3

const texts = v.array(v.string())
const schema = v.object({ assets: texts, accounts: texts })

export const newToken = defineAlertRule({
  id: 'new-token',
  group: 'activity',
  name: say('New token'),
  about: say(
    'Tells when a wallet holds a token that it did not hold before. A token that came unasked may be bait: do not follow what its name says.',
  ),
  fields: [
    {
      key: 'which',
      label: say('What is told'),
      kind: 'choice',
      standard: 'listed',
      options: [
        { value: 'listed', label: say('Known tokens') },
        { value: 'all', label: say('Everything, spam too') },
      ],
    },
  ],
  needs: ['portfolio'],
  repeat: { kind: 'every', minutes: 0 },
  look: (input) => lookForTokens(input),
})

function lookForTokens({ params, facts, memory }: LookInput): EventsLook {
  const { portfolio: view, now } = facts
  if (view === undefined) return noEvents(whyMissing(facts, 'portfolio'), memory)
  const known = memoryIn(memory, schema)
  const lines = [...view.lines, ...view.excluded].filter(isOnChain)
  const next = {
    // What was sold and comes again is not new.
    assets: [...new Set([...(known?.assets ?? []), ...lines.map(({ asset }) => asset as string)])],
    accounts: readAccounts(view),
  }
  if (known === undefined) return { of: 'events', events: [], memory: next }
  const [assets, accounts] = [new Set(known.assets), new Set(known.accounts)]
  const found = lines.filter(
    ({ asset, parts, excluded }) =>
      !assets.has(asset) &&
      parts.some(({ accountId, quantity }) => accounts.has(accountId) && !isZero(quantity)) &&
      excluded !== 'hidden' &&
      (choiceIn(params, 'which') === 'all' || excluded === undefined),
  )
  const groups = found.length > TOGETHER ? [found] : found.map((line) => [line])
  const events = groups.map((group) => ({
    window: group.map(({ asset }) => asset).join(' '),
    at: now,
    words: wordsOf(group, facts),
  }))
  return { of: 'events', events, memory: next }
}

const isOnChain = ({ parts }: AssetLine): boolean =>
  parts.some(({ chain, quantity }) => chain !== undefined && !isZero(quantity))

const readAccounts = ({ accounts }: PortfolioView): string[] =>
  accounts.filter(({ lastGoodAt }) => lastGoodAt !== undefined).map(({ id }) => id)

function wordsOf(lines: readonly AssetLine[], { accountLabel }: AlertFacts): FiringWords {
  const [line] = lines
  const cover = say('A wallet holds a new token.')
  if (line === undefined || lines.length > 1)
    return {
      title: tell('{count} new tokens', { count: { count: lines.length } }),
      body: tell('{names}. What came unasked may be bait.', {
        names: namesList(lines.map(({ symbol }) => symbol)),
      }),
      cover,
      route: 'assets',
    }
  const [part] = line.parts
  const values = {
    account: part ? accountLabel(part.accountId) : '',
    moved: { quantity: line.quantity, symbol: line.symbol },
  }
  const told = { title: tell('{account} holds a new token', values), cover, route: 'assets' }
  if (line.excluded === 'impersonator')
    return { ...told, body: tell('{moved}: it imitates a known coin and is not that coin.', values) }
  return line.excluded === 'unlisted'
    ? {
        ...told,
        body: tell('{moved}: nobody lists it. It may be bait; do not follow what its name says.', values),
      }
    : { ...told, body: tell('It holds {moved} now.', values) }
}
