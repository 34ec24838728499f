/**
 * Swaps in the pools of Curve that are listed: a call names places in the pool's list of coins. Where it says so, the wrapped
 * coin stands for the native one. Sources: `StableSwap.vy`, `CurveTricryptoOptimizedWETH.vy`, `CurveStableSwapNG.vy`.
 */
import { type CurvePool, curvePoolAt } from '../data/curve-pools'
import { wrappedNative } from '../data/wrapped-native'
import { type DescribableCall, defineDecoder } from '../define-decoder'
import { readTerms } from '../flows/read-terms'
import { NATIVE } from '../flows/router-flows'
import type { Arguments } from '../flows/take-arguments'
import type { SwapTerms } from '../swap-terms'

interface Form {
  signature: string
  kind: CurvePool['kind']
  /** Index of the flag that unwraps, and of the receiver. */
  unwraps?: number
  receiver?: number
}

const FORMS: Readonly<Record<string, Form>> = {
  '0x3df02124': { signature: 'exchange(int128,int128,uint256,uint256)', kind: 'stable' },
  '0xddc1f59d': { signature: 'exchange(int128,int128,uint256,uint256,address)', kind: 'stable', receiver: 4 },
  '0x5b41b908': { signature: 'exchange(uint256,uint256,uint256,uint256)', kind: 'crypto' },
  '0x394747c5': { signature: 'exchange(uint256,uint256,uint256,uint256,bool)', kind: 'crypto', unwraps: 4 },
  '0xce7d6503': {
    signature: 'exchange(uint256,uint256,uint256,uint256,bool,address)',
    kind: 'crypto',
    unwraps: 4,
    receiver: 5,
  },
}

export const curvePoolSwaps = defineDecoder({
  id: 'curve-pool-swaps',
  selectors: Object.fromEntries(
    Object.entries(FORMS).map(([selector, { signature }]) => [selector, signature]),
  ),
  describe: (call) => {
    const pool = curvePoolAt(call.chain, call.to)
    const form = FORMS[call.input.slice(0, 10).toLowerCase()]
    // The other kind of pool has no such call.
    if (!pool || form?.kind !== pool.kind) return undefined
    const terms = readTerms(form.signature, call.input, (given) => termsOf(given, { pool, form, call }))
    return { action: 'swap', protocol: 'curve', ...(terms ? { terms } : {}) }
  },
})

interface Deal {
  pool: CurvePool
  form: Form
  call: DescribableCall
}

function termsOf(given: Arguments, { pool, form, call }: Deal): SwapTerms | undefined {
  const wrapped = wrappedNative(call.chain)?.address
  const unwraps = form.unwraps !== undefined && given.flag(form.unwraps)
  const coinAt = (at: number) => {
    const coin = pool.coins[Number(given.number(at))]
    return unwraps && coin === wrapped ? NATIVE : coin
  }
  const [token, got, units] = [coinAt(0), coinAt(1), given.number(2)]
  if (token === undefined || got === undefined || token === got) return undefined
  // More or less ether than is sold is refused.
  if (call.value !== (token === NATIVE ? units : 0n)) return undefined
  return {
    sells: { token, units, limit: 'exact' },
    buys: { token: got, units: given.number(3), limit: 'least' },
    recipient: form.receiver === undefined ? 'sender' : given.text(form.receiver),
  }
}
