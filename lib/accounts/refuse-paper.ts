/** Nothing but its own trades is in a paper account: what is real would be in no total there. Pure. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { AccountRow } from '@/lib/db/rows'

/** @throws AppError `refused` for a paper account */
export function refusePaper({ source, label }: Pick<AccountRow, 'source' | 'label'>): void {
  if (source.kind === 'paper')
    throw new AppError(
      'refused',
      say('"{account}" is paper money and has nothing but its own trades. Choose another account.', {
        account: label,
      }),
    )
}
