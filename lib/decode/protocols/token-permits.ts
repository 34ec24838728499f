/**
 * Rights over a token that its owner gives by a signature, which somebody sends to the token: ERC-2612, and the older form of
 * Dai. Only told where the owner is who sends it: a page may well send what somebody else has signed.
 */
import type { CallDescription } from '../call-description'
import { type DescribableCall, defineDecoder } from '../define-decoder'
import { Unclear } from '../flows/router-flows'
import { argumentTypes, callArguments } from '../flows/take-arguments'

const ERC_2612 = '0xd505accf'
const DAI = '0x8fcbaf0c'
const SIGNATURES = {
  [ERC_2612]: 'permit(address,address,uint256,uint256,uint8,bytes32,bytes32)',
  [DAI]: 'permit(address,address,uint256,uint256,bool,uint8,bytes32,bytes32)',
}
/** Nobody owns so much. */
const UNLIMITED = 2n ** 255n

export const tokenPermits = defineDecoder({
  id: 'token-permits',
  selectors: SIGNATURES,
  describe: (call) => {
    try {
      return describePermit(call)
    } catch (error) {
      if (error instanceof Unclear) return undefined
      throw error
    }
  },
})

function describePermit({ to, input, from }: DescribableCall): CallDescription | undefined {
  const isDai = input.toLowerCase().startsWith(DAI)
  const { number, text, flag } = callArguments(argumentTypes(SIGNATURES[isDai ? DAI : ERC_2612]), input)
  if (text(0) !== from) return undefined
  const amount = isDai ? (flag(4) ? UNLIMITED : 0n) : number(2)
  const units = amount >= UNLIMITED ? 'unlimited' : amount
  return { action: 'approve', token: to, spender: text(1), units }
}
