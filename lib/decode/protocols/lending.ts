/** Coins lent for a receipt token, and back: Aave and vaults of ERC-4626. One coin, one receipt, or it is not that. */
import { defineDecoder } from '../define-decoder'

const LEND: Readonly<Record<string, [protocol: string, signature: string]>> = {
  '0x617ba037': ['aave-v3', 'supply(address,uint256,address,uint16)'],
  '0x02c205f0': ['aave-v3', 'supplyWithPermit(address,uint256,address,uint16,uint256,uint8,bytes32,bytes32)'],
  '0xe8eda9df': ['aave-v2', 'deposit(address,uint256,address,uint16)'],
  '0x474cf53d': ['aave', 'depositETH(address,address,uint16)'],
  '0x6e553f65': ['erc-4626', 'deposit(uint256,address)'],
  '0x94bf804d': ['erc-4626', 'mint(uint256,address)'],
}
const REDEEM: Readonly<Record<string, [protocol: string, signature: string]>> = {
  '0x69328dec': ['aave', 'withdraw(address,uint256,address)'],
  '0xb460af94': ['erc-4626', 'withdraw(uint256,address,address)'],
  '0xba087652': ['erc-4626', 'redeem(uint256,address,address)'],
}
const signatures = (rows: typeof LEND) =>
  Object.fromEntries(Object.entries(rows).map(([selector, [, signature]]) => [selector, signature]))

export const lending = defineDecoder({
  id: 'lending',
  selectors: { ...signatures(LEND), ...signatures(REDEEM) },
  decode: ({ selector = '', sentByAccount, came, went }) => {
    const [taken] = came
    const [given] = went
    if (!sentByAccount || !taken || !given || came.length > 1 || went.length > 1) return undefined
    const lent = LEND[selector]
    if (lent && taken.minted) return { kind: 'rollover', reason: 'lend', protocol: lent[0] }
    const redeemed = REDEEM[selector]
    if (redeemed && given.minted) return { kind: 'rollover', reason: 'redeem', protocol: redeemed[0] }
    return undefined
  },
})
