/**
 * A portfolio cut by asset, account, chain, portfolio or tag. Pure. A group without any priced part has the value
 * `null`, never zero; with portfolios and tags an account may count in several groups, so those need not add up.
 */

import { chainName } from '@/lib/chains/chain-name'
import { type Amount, compare, divide, isZero, sum, toRatio } from '@/lib/core/amount'
import { type Sentence, say } from '@/lib/core/sentence'
import type { AccountLine, AssetLine, LinePart, PortfolioView } from './view'

export const GROUPINGS = ['asset', 'account', 'chain', 'portfolio', 'tag'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface Group {
  key: string
  /** A name the user or a list gave, or a sentence of ours. */
  label: string | Sentence
  /** In the view's currency. */
  value: Amount | null
  /** Of the net worth, 0..1. */
  share: number | null
  /** Different assets in it. */
  assets: number
  /** How many of them have no price and are missing in `value`. */
  unpriced: number
}

interface Collected {
  label: string | Sentence
  values: Amount[]
  assets: Set<string>
  unpriced: Set<string>
}

/** @example groupView(view, 'chain')[0] // { key: 'eip155:1', label: 'Ethereum', value: '20144.1', share: 0.17, ... } */
export function groupView(view: PortfolioView, grouping: Grouping): Group[] {
  if (grouping === 'asset') return view.lines.map(groupOfLine)
  // An account that holds nothing is a group, too.
  const counted = view.accounts.filter(({ apart }) => !apart).map(({ id, label }) => [id, label] as const)
  return groupParts(
    view,
    (part, account) => keysOf(part, grouping, account, view),
    grouping === 'account' ? counted : [],
  )
}

/**
 * Cut in any way, by what each part belongs to.
 * @example groupParts(view, ({ bucket }) => [[bucket, bucket]]) // [{ key: 'wallet', … }, { key: 'staked', … }]
 */
export function groupParts(
  view: PortfolioView,
  groupsOf: (part: LinePart, account: AccountLine | undefined) => readonly KeyAndLabel[],
  first: readonly KeyAndLabel[] = [],
): Group[] {
  const accounts = new Map(view.accounts.map((account) => [account.id, account]))
  const groups = new Map<string, Collected>()
  for (const key of first) collect(groups, key)
  for (const line of view.lines)
    for (const part of line.parts)
      for (const key of groupsOf(part, accounts.get(part.accountId)))
        addPart(collect(groups, key), line, part)
  return [...groups].map(([key, group]) => finish(key, group, view.netWorth)).sort(largestFirst)
}

/** Groups of a head, which has no parts yet. */
export const groupOfLine = (line: Omit<AssetLine, 'parts'>): Group => ({
  key: line.asset,
  label: line.symbol,
  value: line.value,
  share: line.share,
  assets: 1,
  unpriced: line.value === null ? 1 : 0,
})

export type KeyAndLabel = readonly [key: string, label: string | Sentence]

function collect(groups: Map<string, Collected>, [key, label]: KeyAndLabel): Collected {
  const known = groups.get(key)
  if (known) return known
  const fresh = { label, values: [], assets: new Set<string>(), unpriced: new Set<string>() }
  groups.set(key, fresh)
  return fresh
}

function addPart(group: Collected, line: AssetLine, part: LinePart): void {
  group.assets.add(line.asset)
  if (part.value === null) group.unpriced.add(line.asset)
  else group.values.push(part.value)
}

function keysOf(
  part: LinePart,
  grouping: Exclude<Grouping, 'asset'>,
  account: AccountLine | undefined,
  view: PortfolioView,
): KeyAndLabel[] {
  switch (grouping) {
    case 'account':
      return [[part.accountId, account?.label ?? say('Removed account')]]
    case 'chain':
      if (part.chain) return [[part.chain, chainName(part.chain)]]
      return [
        account?.kind === 'manual' ? ['manual', say('Entered by hand')] : ['exchanges', say('On exchanges')],
      ]
    case 'portfolio':
      return named(view.portfolios, account?.portfolios ?? [], say('In no portfolio'))
    case 'tag':
      return named(view.tags, account?.tags ?? [], say('Without a tag'))
    default:
      return grouping satisfies never
  }
}

function named(
  all: readonly { id: string; name: string }[],
  ids: readonly string[],
  none: Sentence,
): KeyAndLabel[] {
  const found = all.filter(({ id }) => ids.includes(id)).map(({ id, name }) => [id, name] as const)
  return found.length > 0 ? found : [['none', none]]
}

function finish(key: string, group: Collected, netWorth: Amount): Group {
  const value = group.values.length === 0 ? null : sum(group.values)
  return {
    key,
    label: group.label,
    value,
    share: shareOf(value, netWorth),
    assets: group.assets.size,
    unpriced: group.unpriced.size,
  }
}

/** Share of a whole; unknown when either is unknown or the whole is not above zero. */
export function shareOf(value: Amount | null, whole: Amount): number | null {
  return value === null || isZero(whole) || whole.startsWith('-') ? null : toRatio(divide(value, whole))
}

function largestFirst(a: Group, b: Group): number {
  if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null)
  return compare(b.value, a.value)
}
