/**
 * Coins lent for a receipt token, and back: Aave and vaults of ERC-4626. One coin, one receipt, or it is not that.
 * Sources: the interfaces that Aave publishes (`IPool`, `IL2Pool`, its gateway for the native coin), and ERC-4626.
 */
import { defineDecoder } from '../define-decoder'

const LEND: Readonly<Record<string, [protocol: string, signature: string]>> = {
  '0x617ba037': ['aave-v3', 'supply(address,uint256,address,uint16)'],
  '0x02c205f0': ['aave-v3', 'supplyWithPermit(address,uint256,address,uint16,uint256,uint8,bytes32,bytes32)'],
  '0xf7a73840': ['aave-v3', 'supply(bytes32)'],
  '0x680dd47c': ['aave-v3', 'supplyWithPermit(bytes32,bytes32,bytes32)'],
  '0xe8eda9df': ['aave-v2', 'deposit(address,uint256,address,uint16)'],
  '0x474cf53d': ['aave', 'depositETH(address,address,uint16)'],
  '0x6e553f65': ['erc-4626', 'deposit(uint256,address)'],
  '0x94bf804d': ['erc-4626', 'mint(uint256,address)'],
}
const REDEEM: Readonly<Record<string, [protocol: string, signature: string]>> = {
  '0x69328dec': ['aave', 'withdraw(address,uint256,address)'],
  '0x8e19899e': ['aave-v3', 'withdraw(bytes32)'],
  '0xb460af94': ['erc-4626', 'withdraw(uint256,address,address)'],
  '0xba087652': ['erc-4626', 'redeem(uint256,address,address)'],
}
/** Of the gateway: the receipt goes to it, and it destroys what it was given. */
const REDEEM_COIN: Readonly<Record<string, [protocol: string, signature: string]>> = {
  '0x80500d20': ['aave', 'withdrawETH(address,uint256,address)'],
  '0xd4c40b6c': ['aave', 'withdrawETHWithPermit(address,uint256,address,uint256,uint8,bytes32,bytes32)'],
}
const signatures = (rows: typeof LEND) =>
  Object.fromEntries(Object.entries(rows).map(([selector, [, signature]]) => [selector, signature]))

export const lending = defineDecoder({
  id: 'lending',
  selectors: { ...signatures(LEND), ...signatures(REDEEM), ...signatures(REDEEM_COIN) },
  decode: ({ tx, selector = '', sentByAccount, came, went }) => {
    const [taken] = came
    const [given] = went
    if (!sentByAccount || !taken || !given || came.length > 1 || went.length > 1) return undefined
    const lent = LEND[selector]
    if (lent && taken.minted) return { kind: 'rollover', reason: 'lend', protocol: lent[0] }
    const redeemed = REDEEM[selector]
    if (redeemed && given.minted) return { kind: 'rollover', reason: 'redeem', protocol: redeemed[0] }
    const unwrapped = REDEEM_COIN[selector]
    // Interest that is paid out at the same time comes as new receipts, so the move may have two other sides.
    const isReceipt = given.standard === 'erc20' && (given.other === tx.to || given.minted)
    if (unwrapped && isReceipt && taken.standard === 'native')
      return { kind: 'rollover', reason: 'redeem', protocol: unwrapped[0] }
    return undefined
  },
})
