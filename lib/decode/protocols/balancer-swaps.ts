/**
 * Swaps by the vault of Balancer V2. Its limits are signed: above zero the most that goes in, below the least that comes out.
 * What is kept inside of the vault is no balance of a wallet, so such a swap has no terms. Source: Balancer's
 * `balancer-v2-monorepo` (`Swaps.sol`, `IVault.sol`).
 */
import { type DescribableCall, defineDecoder } from '../define-decoder'
import { emptyToken, readTerms, soldWith } from '../flows/read-terms'
import type { Arguments } from '../flows/take-arguments'
import { deadlineOf } from '../flows/terms-of-flows'
import type { SwapTerms } from '../swap-terms'

/** The same on every chain. */
const VAULT = '0xba12222222228d8ba445958a75a0704d566bf2c8'
const SWAP = '0x52bbbe29'
const FUNDS = '(address,bool,address,bool)'
const SIGNATURES: Readonly<Record<string, string>> = {
  [SWAP]: `swap((bytes32,uint8,address,address,uint256,bytes),${FUNDS},uint256,uint256)`,
  '0x945bcec9': `batchSwap(uint8,(bytes32,uint256,uint256,uint256,bytes)[],address[],${FUNDS},int256[],uint256)`,
}
const GIVEN_IN = 0n
const GIVEN_OUT = 1n

export const balancerSwaps = defineDecoder({
  id: 'balancer-swaps',
  selectors: SIGNATURES,
  describe: (call) => {
    if (call.to !== VAULT) return undefined
    const selector = call.input.slice(0, 10).toLowerCase()
    const terms = readTerms(SIGNATURES[selector] ?? '', call.input, (given) =>
      selector === SWAP ? oneSwap(given, call) : severalSwaps(given, call),
    )
    return { action: 'swap', protocol: 'balancer', ...(terms ? { terms } : {}) }
  },
})

/** @returns who gets it, `undefined` when a balance inside of the vault has a part in it, or somebody else's is sold */
const recipientOf = (funds: Arguments, { from }: DescribableCall): string | undefined =>
  funds.flag(1) || funds.flag(3) || (from !== undefined && funds.text(0) !== from) ? undefined : funds.text(2)

function oneSwap(given: Arguments, call: DescribableCall): SwapTerms | undefined {
  const swap = given.within(0)
  const kind = swap.number(1)
  const amount = swap.number(4)
  const limit = given.number(2)
  const recipient = recipientOf(given.within(1), call)
  const isIn = kind === GIVEN_IN
  const sells = soldWith(call.value, {
    token: emptyToken(swap.text(2)),
    units: isIn ? amount : limit,
    limit: isIn ? 'exact' : 'most',
  })
  if ((!isIn && kind !== GIVEN_OUT) || recipient === undefined || !sells) return undefined
  return {
    sells,
    buys: {
      token: emptyToken(swap.text(3)),
      units: isIn ? limit : amount,
      limit: isIn ? 'least' : 'exact',
    },
    recipient,
    ...deadlineOf(given.number(3)),
  }
}

interface Step {
  from: number
  to: number
  amount: bigint
}

function severalSwaps(given: Arguments, call: DescribableCall): SwapTerms | undefined {
  const assets = given.texts(2)
  const limits = given.within(4)
  const recipient = recipientOf(given.within(3), call)
  const steps = given.each(1).map((step) => ({
    from: Number(step.number(1)),
    to: Number(step.number(2)),
    amount: step.number(3),
  }))
  if (recipient === undefined || limits.count !== assets.length || new Set(assets).size !== assets.length)
    return undefined
  const ends = endsOf(
    steps,
    assets.map((_, at) => limits.number(at)),
  )
  const [paid, got] = [assets[ends?.sold ?? -1], assets[ends?.bought ?? -1]]
  if (!ends || paid === undefined || got === undefined) return undefined
  // A step that makes what is sold gives a part of it back.
  const isAll =
    given.number(0) === GIVEN_IN &&
    sumFrom(steps, ends.sold) === ends.most &&
    steps.every(({ to }) => to !== ends.sold)
  const sells = soldWith(call.value, {
    token: emptyToken(paid),
    units: ends.most,
    limit: isAll ? 'exact' : 'most',
  })
  if (!sells) return undefined
  return {
    sells,
    buys: { token: emptyToken(got), units: ends.least, limit: 'least' },
    recipient,
    ...deadlineOf(given.number(5)),
  }
}

/** Only one asset may go, and only one is made that is not used up again. */
function endsOf(steps: readonly Step[], limits: readonly bigint[]) {
  const sold = onlyPlace(limits, (limit) => limit > 0n)
  const used = new Set(steps.map(({ from }) => from))
  const made = new Set(steps.map(({ to }) => to))
  const demanded = limits.some((limit) => limit < 0n)
  const bought = onlyPlace(limits, (limit, at) => (demanded ? limit < 0n : made.has(at) && !used.has(at)))
  if (sold === undefined || bought === undefined || sold === bought) return undefined
  return { sold, bought, most: limits[sold] ?? 0n, least: -(limits[bought] ?? 0n) }
}

function onlyPlace(
  limits: readonly bigint[],
  fits: (limit: bigint, at: number) => boolean,
): number | undefined {
  const places = limits.flatMap((limit, at) => (fits(limit, at) ? [at] : []))
  return places.length === 1 ? places[0] : undefined
}

/** Steps of zero take what the step before has made. */
const sumFrom = (steps: readonly Step[], from: number): bigint =>
  steps.filter((step) => step.from === from).reduce((sum, { amount }) => sum + amount, 0n)
