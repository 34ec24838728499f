/**
 * Every route of the options page with its parts and the states that it has: what is held to the rules of accessibility. A new route
 * without an entry fails `accessibility.e2e.ts`, which compares this list with the page's own.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export interface View {
  /** First segment of its addresses. */
  route: string
  /** Addresses behind the route's own, the route itself first. */
  parts: readonly string[]
  /** It asks the engine, so it can be without an answer and be refused one. */
  asks: boolean
  /** What stands there while a source has failed. */
  stale?: string
}

const view = (route: string, parts: readonly string[] = [], rest: Partial<View> = {}): View => ({
  route,
  parts: ['', ...parts],
  asks: false,
  ...rest,
})
const ASKS = { asks: true }

export const VIEWS: readonly View[] = [
  view('dashboard', [], { stale: 'Kraken: ' }),
  view('accounts', ['add'], { stale: 'Last values' }),
  view('ledger'),
  view('wallets', ['contacts', 'transactions', 'approvals']),
  view('trading'),
  view('swaps'),
  view('rebalance', ['new']),
  view('alerts', ['rules', 'new', 'new/price-above', 'settings']),
  view('annotation'),
  view('assistant', ['settings']),
  view('history', ['import'], ASKS),
  view('inbox', [], ASKS),
  view('gains', ['lots', 'rules'], ASKS),
  view('analytics', ['risk', 'attribution', 'concentration', 'xray'], ASKS),
  view('reports', ['tax-year'], ASKS),
  view('assets'),
  view('portfolios'),
  view('requests'),
  view('settings'),
  view('guide'),
]

/** Of the dashboard the address is the empty one. @example addressesOf(VIEWS[1]) // ['accounts', 'accounts/add'] */
export const addressesOf = ({ route, parts }: View): string[] =>
  parts.map((part) => [route === 'dashboard' ? '' : route, part].filter(Boolean).join('/'))

/** The routes that the options page knows, as its source lists them. */
export function routesOfPage(): string[] {
  const source = readFileSync(
    resolve(import.meta.dirname, '../../..', join('components', 'shell', 'options-page.tsx')),
    'utf8',
  )
  return [...source.matchAll(/\broute\('([a-z-]+)'/g)].flatMap(([, path]) => path ?? [])
}
