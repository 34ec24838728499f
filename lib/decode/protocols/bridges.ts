/**
 * Coins to another chain and from it. The two ends are two transactions on two chains; each is told by itself, and the
 * matching of transfers joins them. What is sent along in the native coin beside a token pays for the message. What
 * arrives is mostly sent by somebody else, so its receiver is not known: then the contract that paid tells the bridge.
 */
import { protocolAt } from '../data/addresses'
import { BRIDGE_SIGNATURES } from '../data/bridge-signatures'
import { bridgeAggregators, bridges } from '../data/bridges'
import { type DecoderInput, defineDecoder, type Meaning } from '../define-decoder'
import { arrivesFrom } from '../layer-deposits'
import { swapCalls } from './swap-calls'
import { areCoins } from './swap-routers'

/** Tokens that carry themselves over LayerZero, and Stargate's pools. */
const OFT: Readonly<Record<string, string>> = {
  '0xc7c7f5b3': 'send((uint32,bytes32,uint256,uint256,bytes,bytes,bytes),(uint256,uint256),address)',
  '0xcbef2aa9': 'sendToken((uint32,bytes32,uint256,uint256,bytes,bytes,bytes),(uint256,uint256),address)',
}

export const bridgesDecoder = defineDecoder({
  id: 'bridges',
  decode: (input) => {
    const { tx, came, went } = input
    const called = protocolAt(bridges, tx.chain, tx.to)
    if (called !== undefined) return crossing(input, called, tx.to)
    const [taken] = came
    if (!taken || came.length > 1 || went.length > 0) return undefined
    const payer = protocolAt(bridges, tx.chain, taken.other)
    if (payer !== undefined) return crossing(input, payer, taken.other)
    const made = arrivesFrom(tx)
    return made === undefined ? undefined : crossing(input, made, undefined)
  },
})

export const bridgeAggregatorsDecoder = defineDecoder({
  id: 'bridge-aggregators',
  decode: (input) => {
    const { tx, selector, came, went, sentByAccount } = input
    const protocol = protocolAt(bridgeAggregators, tx.chain, tx.to)
    if (protocol === undefined || !sentByAccount || came.length > 0 || went.length === 0) return undefined
    // A swap whose coins go to somebody else leaves this chain no more than a sending does.
    const swaps = selector !== undefined && selector in (swapCalls.selectors ?? {})
    return swaps ? undefined : crossing(input, protocol, tx.to)
  },
})

/** What a call of a known bridge asks for; its past is told by what moved. */
export const bridgeCalls = defineDecoder({
  id: 'bridge-calls',
  selectors: Object.assign({}, ...Object.values(BRIDGE_SIGNATURES)),
  describe: ({ chain, to }) => {
    const protocol = protocolAt(bridges, chain, to)
    return protocol === undefined ? undefined : { action: 'bridge', protocol }
  },
})

export const omnichainTokens = defineDecoder({
  id: 'omnichain-tokens',
  selectors: OFT,
  decode: (input) => {
    const token = input.went.find(({ standard }) => standard === 'erc20')
    const isOwn = token !== undefined && (token.contract === input.tx.to || token.other === input.tx.to)
    return isOwn && input.came.length === 0 ? crossing(input, 'layerzero', input.tx.to) : undefined
  },
})

function crossing(input: DecoderInput, protocol: string, bridge: string | undefined): Meaning | undefined {
  const { sentByAccount, came, went } = input
  if (!areCoins([...came, ...went])) return undefined
  const counterparty = bridge === undefined ? {} : { counterparty: bridge }
  if (went.length === 0) {
    const clear = came.length === 1
    return {
      kind: 'deposit',
      reason: 'bridge-in',
      protocol,
      ...counterparty,
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
    ...counterparty,
    ...(paysInCoin ? { coinIsFee: true } : {}),
    ...(clear ? {} : { unclear: true }),
  }
}
