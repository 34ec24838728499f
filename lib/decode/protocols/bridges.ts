/**
 * Coins to another chain and from it. The two ends are two transactions on two chains; each is told by itself, and the
 * matching of transfers joins them. What is sent along in the native coin beside a token pays for the message.
 */
import { protocolAt } from '../data/addresses'
import { bridges } from '../data/bridges'
import { type DecoderInput, defineDecoder, type Meaning } from '../define-decoder'
import { areCoins } from './swap-routers'

/** Tokens that carry themselves over LayerZero, and Stargate's pools. */
const OFT: Readonly<Record<string, string>> = {
  '0xc7c7f5b3': 'send((uint32,bytes32,uint256,uint256,bytes,bytes,bytes),(uint256,uint256),address)',
  '0xcbef2aa9': 'sendToken((uint32,bytes32,uint256,uint256,bytes,bytes,bytes),(uint256,uint256),address)',
}

export const bridgesDecoder = defineDecoder({
  id: 'bridges',
  decode: (input) => {
    const protocol = protocolAt(bridges, input.tx.chain, input.tx.to)
    return protocol === undefined ? undefined : crossing(input, protocol)
  },
})

export const omnichainTokens = defineDecoder({
  id: 'omnichain-tokens',
  selectors: OFT,
  decode: (input) => {
    const token = input.went.find(({ standard }) => standard === 'erc20')
    const isOwn = token !== undefined && (token.contract === input.tx.to || token.other === input.tx.to)
    return isOwn && input.came.length === 0 ? crossing(input, 'layerzero') : undefined
  },
  describe: () => ({ action: 'bridge', protocol: 'layerzero' }),
})

function crossing(input: DecoderInput, protocol: string): Meaning | undefined {
  const { tx, sentByAccount, came, went } = input
  if (!areCoins([...came, ...went]) || tx.to === undefined) return undefined
  const counterparty = tx.to
  if (went.length === 0) {
    const clear = came.length === 1
    return {
      kind: 'deposit',
      reason: 'bridge-in',
      protocol,
      counterparty,
      ...(clear ? {} : { unclear: true }),
    }
  }
  if (came.length > 0 || !sentByAccount) return undefined
  const tokens = went.filter(({ standard }) => standard === 'erc20')
  const paysInCoin = tokens.length > 0 && went.length > tokens.length
  const clear = went.length === 1 || (paysInCoin && tokens.length === 1)
  return {
    kind: 'withdrawal',
    reason: 'bridge-out',
    protocol,
    counterparty,
    ...(paysInCoin ? { coinIsFee: true } : {}),
    ...(clear ? {} : { unclear: true }),
  }
}
