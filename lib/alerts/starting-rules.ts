/** The rules that a new vault begins with: quiet, and about what nobody wants to learn too late. The user may change each. */
import type { AlertRepeat } from '@/lib/core/alert'
import type { AlertParams } from './define-alert-rule'

const EACH: AlertRepeat = { kind: 'every', minutes: 0 }
const WHILE_IT_LASTS: AlertRepeat = { kind: 'back-off' }

/** Params are complete: `checkParams` gives them back as they are. */
export const STARTING_RULES: readonly { kind: string; params: AlertParams; repeat: AlertRepeat }[] = [
  { kind: 'order-events', params: { which: 'all', minutes: 5 }, repeat: EACH },
  { kind: 'automation', params: { runs: 'all' }, repeat: EACH },
  { kind: 'plan-ready', params: {}, repeat: EACH },
  { kind: 'key-rights', params: {}, repeat: EACH },
  { kind: 'approval-created', params: { which: 'all' }, repeat: EACH },
  { kind: 'account-stale', params: { hours: 6 }, repeat: WHILE_IT_LASTS },
  { kind: 'stablecoin-peg', params: { percent: 0.02 }, repeat: WHILE_IT_LASTS },
]
