/**
 * Deposits into Across, which somebody fills on another chain, or they come back. What arrives as the wrapped coin is paid out
 * as the native one to a wallet; here it stands as the call names it. Source: Across' `contracts` (`SpokePool.sol`).
 */
import { protocolAt } from '../data/addresses'
import { bridges } from '../data/bridges'
import { evmChainAt } from '../data/evm-numbers'
import { wrappedNative } from '../data/wrapped-native'
import { type DescribableCall, defineDecoder } from '../define-decoder'
import { isSomebody, readTerms } from '../flows/read-terms'
import type { Arguments } from '../flows/take-arguments'
import { deadlineOf } from '../flows/terms-of-flows'
import type { SoldSide, SwapTerms } from '../swap-terms'

const V2 = '0x1186ec33'
const SIGNATURES: Readonly<Record<string, string>> = {
  '0x7b939232':
    'depositV3(address,address,address,address,uint256,uint256,uint256,address,uint32,uint32,uint32,bytes)',
  '0xad5425c6':
    'deposit(bytes32,bytes32,bytes32,bytes32,uint256,uint256,uint256,bytes32,uint32,uint32,uint32,bytes)',
  [V2]: 'deposit(address,address,uint256,uint256,int64,uint32,bytes,uint256)',
}

export const acrossDeposits = defineDecoder({
  id: 'across-deposits',
  selectors: SIGNATURES,
  describe: (call) => {
    if (protocolAt(bridges, call.chain, call.to) !== 'across') return undefined
    const selector = call.input.slice(0, 10).toLowerCase()
    const terms = readTerms(SIGNATURES[selector] ?? '', call.input, (given) =>
      selector === V2 ? ofV2(given, call) : ofV3(given, call),
    )
    return { action: 'bridge', protocol: 'across', ...(terms ? { terms } : {}) }
  },
})

/** What arrives is what is left after a fee that others work out. */
function ofV2(given: Arguments, call: DescribableCall): SwapTerms | undefined {
  const sells = soldSide(given.text(1), given.number(2), call)
  const toChain = evmChainAt(given.number(3))
  return sells && { sells, ...(toChain === undefined ? {} : { recipient: given.text(0), toChain }) }
}

function ofV3(given: Arguments, call: DescribableCall): SwapTerms | undefined {
  const [recipient, paid, got] = [
    addressOf(given.text(1)),
    addressOf(given.text(2)),
    addressOf(given.text(3)),
  ]
  const toChain = evmChainAt(given.number(6))
  const sells = paid === undefined ? undefined : soldSide(paid, given.number(4), call)
  if (!sells) return undefined
  const terms = { sells, ...deadlineOf(given.number(9)) }
  // Addresses of chains that are no EVM, or of one that nobody here knows, are nothing that can be told.
  if (toChain === undefined || recipient === undefined) return terms
  // What nobody fills comes back to the depositor: when that is a stranger, nothing says that anything arrives.
  const depositor = addressOf(given.text(0))
  if (depositor !== recipient && (depositor === undefined || depositor !== call.from))
    return { ...terms, toChain }
  // An empty token means the counterpart of what is sold, which others know.
  const buys = got !== undefined && isSomebody(got) ? { token: got, units: given.number(5) } : undefined
  return { ...terms, ...(buys ? { buys: { ...buys, limit: 'exact' } } : {}), recipient, toChain }
}

const EMPTY = '0'.repeat(24)

/** Of an argument of 32 bytes, or of an address. */
const addressOf = (text: string): string | undefined => {
  if (text.length === 42) return text
  return text.slice(2, 26) === EMPTY ? `0x${text.slice(26)}` : undefined
}

/** Ether is sent along and named by its wrapped coin; any other value is refused. */
function soldSide(token: string, units: bigint, { chain, value }: DescribableCall): SoldSide | undefined {
  if (value === 0n) return { token, units, limit: 'exact' }
  const isWrapped = token === wrappedNative(chain)?.address
  return isWrapped && value === units ? { token: 'native', units, limit: 'exact' } : undefined
}
