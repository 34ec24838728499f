/**
 * Vaults of before ERC-4626 (Yearn, Beefy and those like them), bars and staked tokens: the contract that is called is the
 * share itself, which it makes and destroys for the account. Where the share is another token, nothing is certain.
 * Sources: the published code of Yearn's and Beefy's vaults, SushiBar and Aave's staked token.
 */
import { defineDecoder } from '../define-decoder'
import { areCoins } from './swap-routers'

type Reason = 'lend' | 'redeem' | 'stake' | 'unstake'
const CALLS: Readonly<Record<string, readonly [reason: Reason, signature: string]>> = {
  '0xb6b55f25': ['lend', 'deposit(uint256)'],
  '0xde5f6268': ['lend', 'depositAll()'],
  '0xd0e30db0': ['lend', 'deposit()'],
  '0x2e1a7d4d': ['redeem', 'withdraw(uint256)'],
  '0x853828b6': ['redeem', 'withdrawAll()'],
  '0x3ccfd60b': ['redeem', 'withdraw()'],
  '0x00f714ce': ['redeem', 'withdraw(uint256,address)'],
  '0xe63697c8': ['redeem', 'withdraw(uint256,address,uint256)'],
  '0xa59f3e0c': ['stake', 'enter(uint256)'],
  '0x67dfd4c9': ['unstake', 'leave(uint256)'],
  '0xadc9772e': ['stake', 'stake(address,uint256)'],
  '0x1e9a6950': ['unstake', 'redeem(address,uint256)'],
}

export const vaults = defineDecoder({
  id: 'vaults',
  selectors: Object.fromEntries(
    Object.entries(CALLS).map(([selector, [, signature]]) => [selector, signature]),
  ),
  decode: ({ tx, selector = '', sentByAccount, came, went }) => {
    const [reason] = CALLS[selector] ?? []
    const [taken] = came
    const [given] = went
    if (reason === undefined || !sentByAccount || !taken || !given) return undefined
    if (came.length > 1 || went.length > 1 || !areCoins([taken, given])) return undefined
    const [share, coin] = reason === 'lend' || reason === 'stake' ? [taken, given] : [given, taken]
    if (share.contract !== tx.to || !share.minted || coin.minted) return undefined
    return { kind: 'rollover', reason, protocol: 'vault' }
  },
})
