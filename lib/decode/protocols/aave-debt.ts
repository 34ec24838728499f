/**
 * Borrowing from Aave and paying back. The debt is a token that is made and destroyed for the account; with it in the
 * changes, the whole is understood. Sources: the interfaces that Aave publishes (`IPool`, `IL2Pool`, its gateway).
 */
import { defineDecoder } from '../define-decoder'

const BORROW: Readonly<Record<string, string>> = {
  '0xa415bcad': 'borrow(address,uint256,uint256,uint16,address)',
  '0xd5eed868': 'borrow(bytes32)',
  '0x66514c97': 'borrowETH(address,uint256,uint256,uint16)',
  '0xe74f7b85': 'borrowETH(address,uint256,uint16)',
}
const REPAY: Readonly<Record<string, string>> = {
  '0x573ade81': 'repay(address,uint256,uint256,address)',
  '0x563dd613': 'repay(bytes32)',
  '0x94b576de': 'repayWithPermit(bytes32,bytes32,bytes32)',
  '0xee3e210b': 'repayWithPermit(address,uint256,uint256,address,uint256,uint8,bytes32,bytes32)',
  '0x02c5fcf8': 'repayETH(address,uint256,uint256,address)',
  '0xbcc3c255': 'repayETH(address,uint256,address)',
}
/** Receipts of what is lent pay the debt: both are destroyed, and no coin moves. */
const REPAY_WITH_RECEIPTS: Readonly<Record<string, string>> = {
  '0x2dad97d4': 'repayWithATokens(address,uint256,uint256)',
  '0xdc7c0bff': 'repayWithATokens(bytes32)',
}

export const aaveDebt = defineDecoder({
  id: 'aave-debt',
  selectors: { ...BORROW, ...REPAY, ...REPAY_WITH_RECEIPTS },
  decode: ({ selector = '', sentByAccount, came, went }) => {
    const moves = [...came, ...went]
    if (selector in REPAY_WITH_RECEIPTS) {
      const isWhole = went.length === 2 && moves.length === 2 && went.every(({ minted }) => minted)
      return sentByAccount && isWhole ? { kind: 'rollover', reason: 'repay', protocol: 'aave-v3' } : undefined
    }
    const coins = moves.filter(({ minted }) => !minted)
    const [coin] = coins
    if (!sentByAccount || !coin || coins.length > 1 || moves.length > 2) return undefined
    const borrows = selector in BORROW
    // What is borrowed comes; what is paid back goes. Interest may make the debt grow in either.
    if (borrows !== coin.units > 0n) return undefined
    const clear = moves.length === 2
    const reason = borrows ? 'borrow' : 'repay'
    return { kind: 'rollover', reason, protocol: 'aave', ...(clear ? {} : { unclear: true }) }
  },
})
