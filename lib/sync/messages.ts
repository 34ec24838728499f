import * as v from 'valibot'
import type { AccountId } from '@/lib/core/ids'
import { engineUi } from '@/lib/messages/define'

export const syncMessages = {
  /** Syncs the named accounts (all, when none is named) now; resolves when they are done, failed ones included. */
  'sync.now': engineUi(
    'sync.now',
    v.strictObject({
      accounts: v.optional(
        v.array(
          v.pipe(
            v.string(),
            v.length(22),
            v.transform((id) => id as AccountId),
          ),
        ),
      ),
    }),
  ).returns<{ ok: number; failed: number }>(),
} as const
