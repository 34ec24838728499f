/** Handlers of approvals: one reading of a wallet at a time, whoever asks. */
import type { AccountId } from '@/lib/core/ids'
import type { Handlers } from '@/lib/messages/define'
import type { BuildContext } from '../build-call'
import type { approvalMessages } from './messages'
import { type ApprovalReading, approvalState, refreshApprovals } from './refresh-approvals.store'

/** @param onRead rows have changed: what judges them is computed anew */
export function createApprovalHandlers(
  context: BuildContext,
  onRead: () => void,
): Handlers<typeof approvalMessages> {
  const underWay = new Map<AccountId, Promise<ApprovalReading[]>>()
  return {
    'approvals.refresh': async ({ account }) => {
      const reading =
        underWay.get(account) ??
        refreshApprovals(context, account).finally(() => {
          underWay.delete(account)
          onRead()
        })
      underWay.set(account, reading)
      return { chains: await reading }
    },
    'approvals.state': async ({ account }) => ({ chains: await approvalState(context, account) }),
  }
}
