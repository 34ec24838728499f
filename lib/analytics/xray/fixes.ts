/** Where findings are mended: routes of the options page. */
import { say } from '@/lib/core/sentence'
import type { Fix } from '../views'

export const FIXES = {
  accounts: { label: say('Open the accounts'), route: 'accounts' },
  approvals: { label: say('Look at the approvals'), route: 'wallets/approvals' },
  assets: { label: say('Open the assets'), route: 'assets' },
  holdings: { label: say('Look at the holdings'), route: 'dashboard' },
  history: { label: say('Look at the history'), route: 'history' },
  inbox: { label: say('Open the inbox'), route: 'inbox' },
  importFile: { label: say('Import a file of it'), route: 'history/import' },
  rebalance: { label: say('Look at the strategy'), route: 'rebalance' },
  lots: { label: say('Look at the open lots'), route: 'gains/lots' },
} as const satisfies Record<string, Fix>
