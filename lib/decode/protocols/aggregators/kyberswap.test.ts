/** Calls of KyberSwap's router, encoded by ethers. */
import { expect, test } from 'vitest'
import { BOUGHT, describeTo, ETHER, NOBODY, SOLD, SOMEBODY, WETH } from '@/tests/fixtures/describe-aggregator'

const DESC = '(address,address,address[],uint256[],address[],uint256[],address,uint256,uint256,uint256,bytes)'
const SWAP = `swap((address,address,bytes,${DESC},bytes))`
const EXACT = { action: 'swap', protocol: 'kyberswap' }
const buys = { token: BOUGHT, units: 40n, limit: 'least' }
const ON_BOUGHT = 0x40n
const IN_BPS = 0x80n

interface Part {
  from?: string
  to?: string
  taken?: readonly bigint[]
  fees?: readonly bigint[]
  flags?: bigint
  value?: bigint
  permit?: string
}
const desc = ({ from = SOLD, to = BOUGHT, taken = [5000n], fees = [], flags = 0n, permit = '0x' }: Part) => [
  from,
  to,
  taken.map(() => WETH),
  taken,
  fees.map(() => SOMEBODY),
  fees,
  NOBODY,
  5000n,
  40n,
  flags,
  permit,
]
const swap = (part: Part) =>
  describeTo('kyberswap', SWAP, [[WETH, WETH, '0x12', desc(part), '0x']], { value: part.value ?? 0n })
const sells = (limit: string) => ({ token: SOLD, units: 5000n, limit })

test('names both sides and who gets it', () => {
  expect(swap({})).toEqual({ ...EXACT, terms: { sells: sells('exact'), buys, recipient: 'sender' } })
})

test('what is taken is what the lists name, fees on what is sold among it', () => {
  expect(swap({ taken: [4000n] })).toMatchObject({ terms: { sells: sells('most') } })
  const units = swap({ taken: [4900n], fees: [100n] })
  const fees = [{ to: SOMEBODY, of: 'sells', share: { units: 100n } }]
  expect(units).toMatchObject({ terms: { sells: sells('exact'), fees } })
  expect(swap({ taken: [4950n], fees: [100n], flags: IN_BPS })).toMatchObject({
    terms: { sells: sells('exact'), fees: [{ share: { bps: 100 } }] },
  })
})

test('a fee on what is bought is said as such; the least is after it', () => {
  expect(swap({ fees: [50n], flags: ON_BOUGHT | IN_BPS })).toMatchObject({
    terms: { sells: sells('exact'), buys, fees: [{ to: SOMEBODY, of: 'buys', share: { bps: 50 } }] },
  })
})

test('only one mark is ether here', () => {
  expect(swap({ from: ETHER, value: 5000n })).toMatchObject({
    terms: { sells: { token: 'native', units: 5000n, limit: 'exact' } },
  })
  expect(swap({ to: NOBODY })).toMatchObject({ terms: { buys: { token: NOBODY } } })
  expect(swap({ from: ETHER, value: 6000n })).not.toHaveProperty('terms.sells')
})

test('filled in parts, and in the simple mode, the amount is the most', () => {
  expect(swap({ flags: 1n })).toMatchObject({ terms: { sells: sells('most'), fillsInParts: true } })
  expect(swap({ flags: 0x20n })).toMatchObject({ terms: { sells: sells('most') } })
  const said = describeTo('kyberswap', `swapSimpleMode(address,${DESC},bytes,bytes)`, [
    WETH,
    desc({}),
    '0x',
    '0x',
  ])
  expect(said).toEqual({ ...EXACT, terms: { sells: sells('most'), buys, recipient: 'sender' } })
})

test('a permit in a form that nobody can read leaves only whose call it is', () => {
  expect(swap({ permit: '0x1234' })).toEqual(EXACT)
})
