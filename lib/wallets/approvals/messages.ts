/** Messages of approvals. They run in the engine and are refused while the vault or the screen is locked. */
import * as v from 'valibot'
import type { AccountId } from '@/lib/core/ids'
import { engineUi } from '@/lib/messages/define'
import { id } from '@/lib/messages/id-fields'
import type { ApprovalReading } from './refresh-approvals.store'

export const approvalMessages = {
  /** Asks every chain of the wallet; the rows are in `allowances`. */
  'approvals.refresh': engineUi('approvals.refresh', v.strictObject({ account: id<AccountId>() })).returns<{
    chains: ApprovalReading[]
  }>(),
  /** How far they were read before, without asking anybody. */
  'approvals.state': engineUi('approvals.state', v.strictObject({ account: id<AccountId>() })).returns<{
    chains: ApprovalReading[]
  }>(),
} as const
