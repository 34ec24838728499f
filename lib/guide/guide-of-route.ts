/**
 * Which article explains a page of the options tab. It names ids only, so that a heading can link to the guide without loading it. A test
 * finds every page in here, and every article that is named.
 */

/** By route, the longest that fits counts. The value follows `#/guide/`. */
export const ROUTE_GUIDES: Readonly<Record<string, string>> = {
  '': 'first-portfolio',
  dashboard: 'first-portfolio',
  accounts: 'exchanges',
  'accounts/metamask': 'wallets/sign',
  ledger: 'wallets/sign',
  wallets: 'wallets',
  'wallets/send': 'wallets/send',
  'wallets/approvals': 'wallets/send',
  trading: 'trading',
  swaps: 'swaps',
  rebalance: 'rebalancing',
  alerts: 'alerts',
  annotation: 'notes',
  assistant: 'assistant',
  history: 'history',
  'history/import': 'imports',
  'history/imports': 'imports',
  inbox: 'transfers/issues',
  gains: 'taxes',
  analytics: 'figures',
  reports: 'taxes/reports',
  assets: 'wallets/tokens',
  portfolios: 'first-portfolio/arrange',
  requests: 'privacy',
  settings: 'vault',
}

/** Pages without an article, with the reason. */
export const WITHOUT_GUIDE: Readonly<Record<string, string>> = {
  guide: 'it is the guide',
}

/** @example guideOfRoute(['history', 'import']) // 'imports' */
export function guideOfRoute(segments: readonly string[]): string | undefined {
  for (let length = segments.length; length >= 1; length -= 1) {
    const found = ROUTE_GUIDES[segments.slice(0, length).join('/')]
    if (found !== undefined) return found
  }
  return segments.length === 0 ? ROUTE_GUIDES[''] : undefined
}
