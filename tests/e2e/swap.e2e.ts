/**
 * Swaps on the swap page, from the form to the block, with Uniswap's own contracts on a real node and a stub of MetaMask: what is
 * offered is what arrives, to the unit; a token that takes a fee of each transfer is warned of; a no, a lost answer and a dead
 * endpoint swap nothing twice.
 */
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { SignedOrderRow, WalletTxRow } from '@/lib/db/rows'
import { call, press, seesText } from '@/tests/harness/drive.mts'
import { type BuiltWallet, buildStubWallet } from '@/tests/harness/stub-wallet/build-stub-wallet.mts'
import { driveStubWallet, type StubWallet } from '@/tests/harness/stub-wallet/drive-stub-wallet.mts'
import { give } from '@/tests/sandbox/chains/defi/seed-pools'
import { type Defi, defiOn } from '@/tests/sandbox/chains/defi/start-defi'
import { TAXED_TOKEN, UNISWAP } from '@/tests/sandbox/chains/defi/uniswap-contracts'
import { sendAll } from '@/tests/sandbox/chains/send-all'
import { MAINNET_TOKENS } from '@/tests/sandbox/chains/well-known'
import { ONEINCH_KEY } from '@/tests/sandbox/swap-services/oneinch'
import { settleCow } from '@/tests/sandbox/swap-services/settle-cow'
import { eventually, paste } from './support/as-a-person'
import { breakNodes } from './support/at-the-wallet'
import { createVault } from './support/connect-everything'
import { openWorld, SCREENSHOTS, showPages, type World } from './support/open-world'
import { readStored } from './support/read-stored'

/** Of the node's own accounts; the stub wallet has its key. */
const ME = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const { usdc, usdt, dai, link } = MAINNET_TOKENS
const asset = (token: string) => `eip155:1/${token === 'native' ? 'native' : `erc20:${token}`}`

let built: BuiltWallet
let world: World
let wallet: StubWallet
let tab: Page
let defi: Defi
beforeAll(async () => {
  built = await buildStubWallet('chromium')
  world = await openWorld({ chains: [1], evil: false, defi: true }, [built.folder])
  const anvil = world.sandbox.anvils.find(({ chainId }) => chainId === 1)
  if (!anvil) throw new Error('there is no Ethereum')
  defi = defiOn(anvil)
  await sendAll(anvil, [
    ...give(usdc, ME, 20_000_000_000n),
    ...give(usdt, ME, 5_000_000_000n),
    ...give(link, ME, 500n * 10n ** 18n),
  ])
  await createVault(world.desk)
  await call(world.desk, 'accounts.addSigners', {
    chains: ['eip155:1'],
    signers: [{ address: ME, signer: { kind: 'metamask', wallet: built.id }, label: 'Hot' }],
  })
  wallet = driveStubWallet(world.extension.browser)
  const { accounts } = await wallet.state()
  await wallet.set({ shared: accounts, knownChains: [1] })
  tab = await world.extension.open('options.html#/swaps', { width: 1280, height: 1400 })
})
afterAll(async () => {
  await world?.close()
  built?.remove()
})
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'swap')))

const txs = async () =>
  ((await readStored(world.desk)).tables.walletTxs as WalletTxRow[]).sort((a, b) => b.at - a.at)
const newest = async (kind: WalletTxRow['purpose']['kind'], state: WalletTxRow['state']) =>
  eventually(
    `a ${kind} that is ${state}`,
    async () => {
      const [row] = await txs()
      expect({ kind: row?.purpose.kind, state: row?.state }).toEqual({ kind, state })
      if (row === undefined) throw new Error('the journal is empty')
      return row
    },
    60_000,
  )
const signedOrder = (state: SignedOrderRow['state'], entered?: true) =>
  eventually(
    `a signed order that is ${state}`,
    async () => {
      const [row] = (await readStored(world.desk)).tables.signedOrders as SignedOrderRow[]
      expect({ state: row?.state, entered: row?.entered }).toEqual({ state, entered })
      if (row === undefined) throw new Error('there is no order')
      return row
    },
    60_000,
  )
const countOf = async () => Number(await defi.anvil.rpc('eth_getTransactionCount', ME, 'latest'))

async function choose(label: string, value: string) {
  const find = `[...document.querySelectorAll('label')].find((each) => each.innerText.trim() === ${JSON.stringify(label)})?.control`
  await tab.waitForFunction(
    `[...(${find})?.options ?? []].some((each) => each.value === ${JSON.stringify(value)})`,
    { timeout: 30_000, polling: 100 },
  )
  const control = (await tab.evaluateHandle(find)) as ElementHandle<HTMLSelectElement>
  await control.select(value)
}

/** From an empty form to the offers. */
async function ask(sell: string, amount: string, buy: string, { leeway = '0.5', source = 'Uniswap' } = {}) {
  await tab.bringToFront()
  await tab.reload()
  await choose('You sell', asset(sell))
  await paste(tab, 'Amount', amount)
  if (buy === TAXED_TOKEN) {
    await choose('You buy', 'other')
    await paste(tab, 'Contract of the token', buy)
  } else await choose('You buy', asset(buy))
  await paste(tab, 'Leeway in percent', leeway)
  await press(tab, 'Ask for offers')
  await take(source)
}

const offerBy = (source: string) =>
  `[...document.querySelectorAll('label')].find((each) => [...each.querySelectorAll('span')].some(({ textContent }) => textContent === ${JSON.stringify(source)}))?.control`

/** Others may offer more, but only the pools are on this chain. */
async function take(source: string) {
  const find = offerBy(source)
  await tab.waitForFunction(find, { timeout: 30_000, polling: 100 })
  await ((await tab.evaluateHandle(find)) as ElementHandle<HTMLInputElement>).click()
}

const allow = async (symbol: string) => {
  await press(tab, `1. Allow ${symbol}`)
  await press(tab, `Allow ${symbol}`, 'dialog footer button')
  const row = await newest('approve', 'mined')
  await press(tab, 'Close', 'dialog footer button')
  return row
}
const swap = (amount: string, symbol: string) =>
  press(tab, `Swap ${amount}\u00a0${symbol}`, 'dialog footer button')

/** What the offer said against what the balance says. */
async function arrived(token: string, decimals: number, before: bigint) {
  const row = await newest('swap', 'mined')
  const after = await defi.balance(token, ME)
  if (row.purpose.kind !== 'swap') throw new Error('it is no swap')
  const { receives, minimum } = row.purpose
  const units = (text: string) => {
    const [whole = '0', part = ''] = text.split('.')
    return BigInt(whole + part.padEnd(decimals, '0'))
  }
  return { received: after - before, quoted: units(receives.quantity), least: units(minimum), row }
}

test('ether for a token: one review, one signature, what was offered arrives', async () => {
  const before = await defi.balance(usdc, ME)
  await ask('native', '1', usdc)
  await tab.screenshot({ path: `${SCREENSHOTS}/swap-offers.png` })
  await press(tab, 'Review the swap')
  await seesText(tab, 'The bytes that are signed say the same.')
  await tab.screenshot({ path: `${SCREENSHOTS}/swap-review.png` })
  await swap('1', 'ETH')
  const { received, quoted, row } = await arrived(usdc, 6, before)
  expect(received).toBe(quoted)
  expect((await wallet.state()).sent).toEqual([row.txHash])
  await eventually('its entry', async () => expect((await txs())[0]?.entered).toBe(true))
})

test('a token through SwapRouter02: exactly this much is allowed, and nothing is left allowed', async () => {
  const before = await defi.balance(dai, ME)
  // No pool of V4 has both: where one has, it depends on the world's prices which of the two costs less gas.
  await ask(usdc, '90', dai)
  expect((await allow('USDC')).purpose).toMatchObject({ quantity: '90', spender: UNISWAP.swapRouter02 })
  await press(tab, 'Review the swap')
  await swap('90', 'USDC')
  const { received, quoted } = await arrived(dai, 18, before)
  expect(received).toBe(quoted)
  const data = `0xdd62ed3e${ME.slice(2).padStart(64, '0')}${UNISWAP.swapRouter02.slice(2).padStart(64, '0')}`
  expect(BigInt(String(await defi.anvil.rpc('eth_call', { to: usdc, data }, 'latest')))).toBe(0n)
})

test('a token through V4: allowed to Permit2, a word signed, then swapped', async () => {
  const before = await defi.balance(usdc, ME)
  await ask(link, '100', usdc)
  expect((await allow('LINK')).purpose).toMatchObject({ quantity: '100', spender: UNISWAP.permit2 })
  await press(tab, '2. Sign for Permit2, then review the swap')
  await press(tab, 'Sign in your wallet', 'dialog footer button')
  await swap('100', 'LINK')
  const { received, quoted } = await arrived(usdc, 6, before)
  expect(received).toBe(quoted)
})

test('an order for solvers: the answer is lost, it is found by its id, settled once, and stands in the history', async () => {
  const [sold, bought] = [await defi.balance(usdt, ME), await defi.balance(usdc, ME)]
  await ask(usdt, '90', usdc, { source: 'CoW Swap' })
  await allow('USDT')
  await press(tab, 'Review the order')
  await seesText(tab, 'for no less than the minimum')
  await tab.screenshot({ path: `${SCREENSHOTS}/swap-order-words.png` })
  world.sandbox.faults.add({
    host: 'api.cow.fi',
    path: '/api/v1/orders',
    method: 'POST',
    fault: { kind: 'cut' },
    times: 1,
    after: true,
  })
  await press(tab, 'Sign in your wallet', 'dialog footer button')
  await seesText(tab, 'It is not known yet whether the order arrived')
  await tab.screenshot({ path: `${SCREENSHOTS}/swap-order-unknown.png` })
  await press(tab, 'Close', 'dialog footer button')
  const row = await signedOrder('open')
  const [order, ...others] = world.sandbox.cowOrders.list()
  expect([order?.uid, others.length, world.sandbox.cowOrders.placed()]).toEqual([row.uid, 0, 1])
  if (!order) throw new Error('no order came')
  const units = BigInt(order.buyAmount) + 1_000n
  const txHash = await settleCow(defi.anvil, order, units)
  world.sandbox.cowOrders.settle(order.uid, { txHash, bought: units })
  expect(await signedOrder('filled', true)).toMatchObject({ txHash, result: { paid: '90' } })
  expect([(await defi.balance(usdt, ME)) - sold, (await defi.balance(usdc, ME)) - bought]).toEqual([
    -90_000_000n,
    units,
  ])
  await seesText(tab, 'Filled')
  await tab.evaluate(() => document.querySelector<HTMLElement>('main li details summary')?.click())
  await tab.screenshot({ path: `${SCREENSHOTS}/swap-order-filled.png` })
})

test('who has a key at 1inch is offered its swap as well, and only then', async () => {
  await ask('native', '1', usdc)
  // Others may go over it.
  expect(await tab.evaluate(`${offerBy('1inch')} === undefined`)).toBe(true)
  await call(world.desk, 'settings.change', { swapKeys: { oneinch: ONEINCH_KEY } })
  const before = await defi.balance(usdc, ME)
  await ask('native', '1', usdc, { source: '1inch' })
  await press(tab, 'Review the swap')
  await seesText(tab, 'with 1inch, and receive at least')
  await swap('1', 'ETH')
  const { received, quoted } = await arrived(usdc, 6, before)
  expect(received).toBe(quoted)
  await call(world.desk, 'settings.change', { swapKeys: {} })
})

test('a token that takes a fee of each transfer is warned of, and its least is kept', async () => {
  const before = await defi.balance(TAXED_TOKEN, ME)
  await ask('native', '0.5', TAXED_TOKEN, { leeway: '3' })
  await press(tab, 'Review the swap')
  await seesText(tab, 'less than the offer says')
  await tab.screenshot({ path: `${SCREENSHOTS}/swap-taxed.png` })
  await swap('0.5', 'ETH')
  const { received, quoted, least } = await arrived(TAXED_TOKEN, 18, before)
  expect(received).toBeLessThan((quoted * 995n) / 1000n)
  expect(received).toBeGreaterThanOrEqual(least)
})

test('with less leeway than its fee the review says that it would be reverted', async () => {
  const before = await countOf()
  await ask('native', '0.5', TAXED_TOKEN)
  await press(tab, 'Review the swap')
  await seesText(tab, 'This would be reverted')
  await press(tab, 'Cancel', 'dialog footer button')
  expect(await countOf()).toBe(before)
})

test('a no in the wallet swaps nothing', async () => {
  const before = await countOf()
  await wallet.next('eth_sendTransaction', 'reject')
  await ask('native', '1', usdc)
  await press(tab, 'Review the swap')
  await swap('1', 'ETH')
  await newest('swap', 'refused')
  expect(await countOf()).toBe(before)
})

test('an answer that is lost after it was sent is found on the chain, once', async () => {
  const [count, before] = [await countOf(), await defi.balance(usdc, ME)]
  await wallet.next('eth_sendTransaction', 'do-and-vanish')
  await ask('native', '1', usdc)
  await press(tab, 'Review the swap')
  await swap('1', 'ETH')
  const { received, quoted, row } = await arrived(usdc, 6, before)
  expect(received).toBe(quoted)
  expect(row.events.map(({ state }) => state)).toContain('unclear')
  expect(await countOf()).toBe(count + 1)
})

test('nodes that die while offers are asked for are said, and nothing is asked of the wallet', async () => {
  const [count, asked] = [await countOf(), await wallet.timesAsked('eth_sendTransaction')]
  await tab.reload()
  await choose('You sell', asset('native'))
  await paste(tab, 'Amount', '1')
  await choose('You buy', asset(usdc))
  breakNodes(world)
  await press(tab, 'Ask for offers')
  await seesText(tab, 'for Ethereum answered')
  world.sandbox.faults.clear()
  expect(await wallet.timesAsked('eth_sendTransaction')).toBe(asked)
  expect(await countOf()).toBe(count)
})

test('nodes that die while the wallet is asked: what it sent is found when they are back, once', async () => {
  const [count, before] = [await countOf(), await defi.balance(usdc, ME)]
  await wallet.next('eth_sendTransaction', 'silent')
  await ask('native', '1', usdc)
  await press(tab, 'Review the swap')
  await swap('1', 'ETH')
  await seesText(tab, 'Read it in MetaMask and confirm it there.')
  await wallet.untilHeld()
  breakNodes(world, { after: true })
  await press(tab, 'Stop waiting')
  await newest('swap', 'unclear')
  world.sandbox.faults.clear()
  await wallet.answerHeld()
  const { received, quoted } = await arrived(usdc, 6, before)
  expect(received).toBe(quoted)
  expect(await countOf()).toBe(count + 1)
})
