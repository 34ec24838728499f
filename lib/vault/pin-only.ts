/** What a PIN alone must not protect: a copied profile can be searched for six digits in about half an hour. Pure. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { AccountRow } from '@/lib/db/rows'

/** @throws AppError `refused` when a key among the accounts can trade, or may be able to */
export function refuseTradingKeys(accounts: readonly Pick<AccountRow, 'label' | 'source'>[]): void {
  const trading = accounts.find(
    ({ source }) => source.kind === 'exchange' && source.rights.canTrade !== false,
  )
  if (trading)
    throw new AppError(
      'refused',
      say(
        'The key of "{label}" can trade, and a PIN alone does not protect it well enough. Keep or add a passphrase or a passkey.',
        {
          label: trading.label,
        },
      ),
    )
}
