/**
 * Which hosts the past of an account is read from, and which of them the browser does not allow: accounts that were
 * connected before their past was read were never asked for these. Pure.
 */
import { evmHistorySources } from '@/lib/chains/history/evm-sources'
import type { AccountId } from '@/lib/core/ids'
import type { AccountSource, HistoryRow } from '@/lib/db/rows'
import { isGranted } from '@/lib/engine/granted-origins'
import { type HostContext, hostOf } from './needed-hosts'
import { originPattern } from './origin-pattern'

/** URLs of which one is enough; each group is needed. */
type Group = readonly string[]

/** @example historyHosts({ kind: 'solana', address }, context) // [['https://api.mainnet-beta.solana.com', …]] */
export function historyHosts(source: AccountSource, context: HostContext): Group[] {
  const isAllowed = (url: string) => !context.blockedHosts.includes(new URL(url).host)
  return groupsOf(source, context)
    .map((group) => group.map(hostOf).filter(isAllowed))
    .filter((group) => group.length > 0)
}

function groupsOf(source: AccountSource, context: HostContext): Group[] {
  const { venueHosts, chains, bitcoin, solana, endpoints } = context
  switch (source.kind) {
    case 'exchange':
      return source.endpoint === undefined ? venueHosts.map((host) => [host]) : [[source.endpoint]]
    case 'evm':
      return chains
        .filter(({ id }) => source.chains.includes(id))
        .map((chain) => {
          const told = evmHistorySources(chain, context).map(({ url }) => url)
          return told.length > 0 ? told : (endpoints[chain.id] ?? chain.rpcs)
        })
    case 'bitcoin':
    case 'bitcoin-xpub':
      return [endpoints.esplora ?? bitcoin]
    case 'solana':
      return [endpoints.solana ?? solana]
    case 'manual':
    case 'paper':
      return []
    default:
      return source satisfies never
  }
}

/**
 * @param granted match patterns as the browser tells them
 * @returns origins to ask for, of groups without a single host that is allowed
 * @example lackingHosts([['https://a.example/x', 'https://b.example']], []) // ['https://a.example', 'https://b.example']
 */
export function lackingHosts(groups: readonly Group[], granted: readonly string[]): string[] {
  const may = (url: string) => isGranted(originPattern(url), granted)
  const lacking = groups.filter((group) => !group.some(may)).flat()
  return [...new Set(lacking.map((url) => new URL(url).origin))]
}

export interface LackingQuestion {
  accounts: readonly { id: AccountId; source: AccountSource }[]
  histories: readonly HistoryRow[]
  granted: readonly string[]
  hostsFor: (source: AccountSource) => readonly Group[]
}

/** By account: hosts without which its past cannot be read, or not for sure. Accounts that lack none are absent. */
export function lackingByAccount(question: LackingQuestion): Map<AccountId, string[]> {
  const { accounts, histories, granted, hostsFor } = question
  const rows = new Map(histories.map((row) => [row.accountId, row]))
  return new Map(
    accounts
      .filter(({ id }) => isOpen(rows.get(id)))
      .map(({ id, source }): [AccountId, string[]] => [id, lackingHosts(hostsFor(source), granted)])
      .filter(([, hosts]) => hosts.length > 0),
  )
}

/** Some hosts answer anybody: what was read to its end without a permission does not need one. */
function isOpen(row: HistoryRow | undefined): boolean {
  if (!row) return true
  if (row.paused || row.state === 'not-supported') return false
  return (
    row.error !== undefined || row.streams.length === 0 || row.streams.some((s) => s.state !== 'complete')
  )
}
