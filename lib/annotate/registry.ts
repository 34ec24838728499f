/** All checks, one line each, most important first: that is the order in which they are said. */
import { againstMid } from './checks/against-mid'
import { approvalExposure } from './checks/approval-exposure'
import { blindSignature } from './checks/blind-signature'
import { contractAge } from './checks/contract-age'
import { deadline } from './checks/deadline'
import { differsFromAsked } from './checks/differs-from-asked'
import { existingAllowance } from './checks/existing-allowance'
import { feesInCall } from './checks/fees-in-call'
import { gas } from './checks/gas'
import { idleElsewhere } from './checks/idle-elsewhere'
import { imitatingToken } from './checks/imitating-token'
import { knownRecipient } from './checks/known-recipient'
import { notYourAccount } from './checks/not-your-account'
import { oldAllowance } from './checks/old-allowance.store'
import { openOrders } from './checks/open-orders'
import { otherChain } from './checks/other-chain'
import { ownDepositAddress } from './checks/own-deposit-address'
import { ownExchanges } from './checks/own-exchanges'
import { poisonedAddress } from './checks/poisoned-address'
import { realises } from './checks/realises'
import { recipient } from './checks/recipient'
import { reverts } from './checks/reverts'
import { signInMessage } from './checks/sign-in-message'
import { slippageLimit } from './checks/slippage-limit'
import { unreadCall } from './checks/unread-call'
import { weightAfter } from './checks/weight-after'
import { wrongChain } from './checks/wrong-chain'
import type { AnnotationCheck } from './define-check'

export const checks: readonly AnnotationCheck[] = [
  blindSignature,
  unreadCall,
  reverts,
  differsFromAsked,
  imitatingToken,
  recipient,
  poisonedAddress,
  ownDepositAddress,
  approvalExposure,
  signInMessage,
  wrongChain,
  againstMid,
  slippageLimit,
  ownExchanges,
  feesInCall,
  gas,
  realises,
  weightAfter,
  openOrders,
  idleElsewhere,
  existingAllowance,
  oldAllowance,
  contractAge,
  deadline,
  otherChain,
  knownRecipient,
  notYourAccount,
]
