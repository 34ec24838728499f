/** What the journal knows that matters before the next signature: a transaction whose end is not known may be this very one. Pure. */
import { say } from '@/lib/core/sentence'
import type { EvmCall, TxCheck } from '@/lib/core/wallet-tx'
import type { WalletTxRow } from '@/lib/db/rows'

/** @param rows of the same account and chain */
export function journalChecks(call: EvmCall, rows: readonly WalletTxRow[]): TxCheck[] {
  const unclear = rows.filter(({ state }) => state === 'unclear')
  if (unclear.some(({ tx }) => isSame(tx, call)))
    return [
      {
        what: 'maybe-sent',
        level: 'danger',
        sentence: say(
          'You confirmed the same before, and nobody knows yet whether your wallet sent it. This may be done twice.',
        ),
      },
    ]
  return unclear.length === 0
    ? []
    : [
        {
          what: 'unclear-before',
          level: 'warn',
          sentence: say('Nobody knows yet whether your wallet sent an earlier transaction of this account.'),
        },
      ]
}

const isSame = (a: EvmCall, b: EvmCall): boolean => a.to === b.to && a.value === b.value && a.data === b.data
