/** The product's own sources over the services' stand-ins, on a real node: what is offered is what arrives. */
import { execFileSync } from 'node:child_process'
import { Interface } from 'ethers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { cow } from '@/lib/swaps/sources/cow.client'
import { kyberswap } from '@/lib/swaps/sources/kyberswap.client'
import { lifi } from '@/lib/swaps/sources/lifi.client'
import { oneinch } from '@/lib/swaps/sources/oneinch.client'
import { velora } from '@/lib/swaps/sources/velora.client'
import { quoteQuestion } from '@/tests/fixtures/quote-question'
import { anvilBinary } from '../chains/anvil'
import { type Defi, startDefi } from '../chains/defi/start-defi'
import { createCowOrders } from './cow-orders'
import { etherAndDollar } from './ether-and-dollar'
import { ONEINCH_KEY } from './oneinch'
import { swapServices } from './swap-services'

function isInstalled(): boolean {
  try {
    execFileSync(anvilBinary(), ['--version'])
    return true
  } catch {
    process.stderr.write('anvil is not installed: offers of services are not carried out\n')
    return false
  }
}

const servers = swapServices(etherAndDollar(), createCowOrders(1))
const fetch: GuardedFetch = async ({ url, method = 'GET', body = '', headers = {} }) => {
  const { host, pathname, search } = new URL(url)
  const server = servers.find(({ hosts }) => hosts.includes(host))
  if (!server) throw new Error(`nobody stands for ${host}`)
  const answer = await server.handle({ method, url: pathname + search, host, headers, body })
  return { status: answer.status, headers: {}, text: answer.body }
}
const erc20 = new Interface(['function approve(address, uint256)'])

describe.skipIf(!isInstalled())('a real node', () => {
  let defi: Defi
  beforeAll(async () => {
    defi = await startDefi()
  }, 60_000)
  afterAll(() => defi.anvil.stop())

  for (const source of [kyberswap, velora, lifi, oneinch])
    for (const sells of ['ETH', 'USDC'] as const)
      test(`${source.name} sells ${sells}: what is offered is what arrives`, async () => {
        const me = await defi.fund({ native: 10n ** 19n, tokens: { usdc: 6_000_000_000n } })
        const { request, context } = quoteQuestion(fetch, sells)
        // A free key of 1inch may ask once a second.
        if (source === oneinch) await new Promise((resolve) => setTimeout(resolve, 1000))
        const settings = { ...context.settings, swapKeys: { oneinch: ONEINCH_KEY } }
        const offer = await source.quote(request, { ...context, settings, address: me })
        if (offer.way.kind !== 'transaction') throw new Error('no transaction')
        if (offer.allowance) {
          const { token, spender, units } = offer.allowance
          await defi.send({
            from: me,
            to: token,
            data: erc20.encodeFunctionData('approve', [spender, units]),
          })
        }
        const bought = offer.buys.token ?? 'native'
        const before = await defi.balance(bought, me)
        await defi.anvil.rpc('anvil_setNextBlockBaseFeePerGas', '0x0')
        const { to, data, value } = offer.way.call
        await defi.send({ from: me, to, data, value: BigInt(value) })
        const came = (await defi.balance(bought, me)) - before
        // Gas is paid in the native coin, too.
        const gas = bought === 'native' ? 10n ** 16n : 0n
        expect(came).toBeLessThanOrEqual(BigInt(offer.buys.units))
        expect(came + gas).toBeGreaterThanOrEqual(BigInt(offer.buys.units))
      })
})

test('CoW offers for a token, fee within, and the best of the four after its own cut', async () => {
  const { request, context } = quoteQuestion(fetch, 'USDC')
  const now = { ...context, now: () => Date.now() }
  const offers = await Promise.all([cow, kyberswap, velora, lifi].map((each) => each.quote(request, now)))
  const [first, ...others] = offers.map(({ buys }) => BigInt(buys.units))
  expect(first).toBe((2n * 10n ** 18n * 9995n * 9992n) / 10n ** 8n)
  for (const other of others) expect(other).toBeLessThan(2n * 10n ** 18n)
})

test('a coin that they do not know is refused in their words', async () => {
  const { request, context } = quoteQuestion(fetch, 'ETH')
  const strange = { ...context, buys: { ...context.buys, token: `0x${'77'.repeat(20)}` } }
  for (const source of [kyberswap, velora, lifi])
    await expect(source.quote(request, strange), source.name).rejects.toMatchObject({ code: 'not-found' })
})
