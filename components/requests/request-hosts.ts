/** The request log by host, and its filter. Pure. */
import type { RequestLogRow } from '@/lib/db/rows'

export interface HostSummary {
  host: string
  requests: number
  blocked: boolean
}

/** Busiest first; a switched-off host stays in the list although nothing is asked there any more. */
export function hostSummaries(
  rows: readonly Pick<RequestLogRow, 'host'>[],
  blockedHosts: readonly string[],
): HostSummary[] {
  const counts = new Map<string, number>(blockedHosts.map((host) => [host, 0]))
  for (const { host } of rows) counts.set(host, (counts.get(host) ?? 0) + 1)
  return [...counts]
    .map(([host, requests]) => ({ host, requests, blocked: blockedHosts.includes(host) }))
    .sort((a, b) => b.requests - a.requests || a.host.localeCompare(b.host))
}

/** Every word of the query must stand in host, purpose, what was sent, or outcome. */
export function matchingRequests(rows: readonly RequestLogRow[], query: string): RequestLogRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(({ host, purpose, sends, outcome }) => {
    const text = `${host} ${purpose} ${sends} ${outcome}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
