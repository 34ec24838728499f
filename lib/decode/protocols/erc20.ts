/** Sendings and approvals of tokens. */
import { addressAt, wordAt } from '../calldata'
import { defineDecoder } from '../define-decoder'

const TRANSFER = '0xa9059cbb'
const TRANSFER_FROM = '0x23b872dd'
const APPROVE = '0x095ea7b3'
const INCREASE = '0x39509351'
const UNLIMITED = 2n ** 255n

/** Calls that only allow something; their gas is an approval's fee. */
export const APPROVAL_SELECTORS: Readonly<Record<string, string>> = {
  [APPROVE]: 'approve(address,uint256)',
  [INCREASE]: 'increaseAllowance(address,uint256)',
  '0xa457c2d7': 'decreaseAllowance(address,uint256)',
  '0xd73dd623': 'increaseApproval(address,uint256)',
  '0x66188463': 'decreaseApproval(address,uint256)',
  // Of debts (Aave), of a whole account (Compound V3), of an order (CoW).
  '0xc04a8a10': 'approveDelegation(address,uint256)',
  '0x110496e5': 'allow(address,bool)',
  '0xec6cb13f': 'setPreSignature(bytes,bool)',
  '0xa22cb465': 'setApprovalForAll(address,bool)',
  '0x87517c45': 'approve(address,address,uint160,uint48)',
  '0x2b67b570': 'permit(address,((address,uint160,uint48,uint48),address,uint256),bytes)',
  '0x2a2d80d1': 'permit(address,((address,uint160,uint48,uint48)[],address,uint256),bytes)',
  '0xcc53287f': 'lockdown((address,address)[])',
  '0xd505accf': 'permit(address,address,uint256,uint256,uint8,bytes32,bytes32)',
}

export const erc20Decoder = defineDecoder({
  id: 'erc20',
  selectors: {
    [TRANSFER]: 'transfer(address,uint256)',
    [TRANSFER_FROM]: 'transferFrom(address,address,uint256)',
    [APPROVE]: 'approve(address,uint256)',
    [INCREASE]: 'increaseAllowance(address,uint256)',
  },
  decode: ({ tx, sentByAccount, came, went }) => {
    const [given] = went
    // A token that does more than it was asked for (a tax, a burn to several) is left to the general rule.
    if (!sentByAccount || came.length > 0 || went.length !== 1 || !given || given.contract !== tx.to)
      return undefined
    return { kind: 'withdrawal', ...(given.other === undefined ? {} : { counterparty: given.other }) }
  },
  describe: ({ to, input }) => {
    const selector = input.slice(0, 10).toLowerCase()
    const isFrom = selector === TRANSFER_FROM
    const first = addressAt(input, 0)
    const second = isFrom ? addressAt(input, 1) : first
    const units = wordAt(input, isFrom ? 2 : 1)
    if (first === undefined || second === undefined || units === undefined) return undefined
    if (isFrom) return { action: 'transfer-token', token: to, from: first, to: second, units }
    if (selector === TRANSFER) return { action: 'transfer-token', token: to, to: first, units }
    const isUnlimited = units >= UNLIMITED
    // What an increase ends at depends on the present allowance, which the call does not tell, but for the greatest ones.
    if (selector !== APPROVE && !isUnlimited) return undefined
    return { action: 'approve', token: to, spender: first, units: isUnlimited ? 'unlimited' : units }
  },
})
