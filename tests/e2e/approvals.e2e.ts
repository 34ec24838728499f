/**
 * What a wallet has allowed, as a person sees it and takes it back: contracts and logs on a real node, a stub of MetaMask that
 * signs. What was never allowed is not in the list, what is taken back leaves it by itself.
 */
import { Interface } from 'ethers'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AllowanceRow } from '@/lib/db/rows'
import { call, press, seesText } from '@/tests/harness/drive.mts'
import { type BuiltWallet, buildStubWallet } from '@/tests/harness/stub-wallet/build-stub-wallet.mts'
import { driveStubWallet } from '@/tests/harness/stub-wallet/drive-stub-wallet.mts'
import { give } from '@/tests/sandbox/chains/defi/seed-pools'
import { type Defi, defiOn } from '@/tests/sandbox/chains/defi/start-defi'
import { sendAll } from '@/tests/sandbox/chains/send-all'
import { MAINNET_TOKENS } from '@/tests/sandbox/chains/well-known'
import { eventually } from './support/as-a-person'
import { createVault } from './support/connect-everything'
import { openWorld, SCREENSHOTS, showPages, type World } from './support/open-world'
import { readStored } from './support/read-stored'

/** Of the node's own accounts; the stub wallet has its key. */
const ME = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const { usdc, dai } = MAINNET_TOKENS
const PERMIT2 = '0x000000000022d473030f116ddee9f6b43ac78ba3'
const V2_ROUTER = '0x7a250d5630b4cf539739df2c5dacb4c659f2488d'
const STRANGER = `0x${'5a'.repeat(20)}`
const abi = new Interface([
  'function approve(address spender, uint256 units)',
  'function allowance(address owner, address spender) view returns (uint256)',
])

let built: BuiltWallet
let world: World
let defi: Defi
let tab: Page
beforeAll(async () => {
  built = await buildStubWallet('chromium')
  world = await openWorld({ chains: [1], evil: false, defi: true }, [built.folder])
  const anvil = world.sandbox.anvils.find(({ chainId }) => chainId === 1)
  if (!anvil) throw new Error('there is no Ethereum')
  defi = defiOn(anvil)
  await sendAll(anvil, [...give(usdc, ME, 500_000_000n), ...give(dai, ME, 40n * 10n ** 18n)])
  const allow = (to: string, spender: string, units: bigint) => ({
    to,
    data: abi.encodeFunctionData('approve', [spender, units]),
  })
  await sendAll(
    anvil,
    [
      allow(usdc, PERMIT2, 2n ** 256n - 1n),
      allow(usdc, STRANGER, 120_000_000n),
      allow(dai, V2_ROUTER, 2n ** 256n - 1n),
    ],
    ME,
  )
  await anvil.rpc('anvil_setBalance', ME, `0x${(10n ** 19n).toString(16)}`)
  await createVault(world.desk)
  await call(world.desk, 'accounts.addSigners', {
    chains: ['eip155:1'],
    signers: [{ address: ME, signer: { kind: 'metamask', wallet: built.id }, label: 'Hot' }],
  })
  const wallet = driveStubWallet(world.extension.browser)
  const { accounts } = await wallet.state()
  await wallet.set({ shared: accounts, knownChains: [1] })
  tab = await world.extension.open('options.html#/wallets', { width: 1280, height: 1400 })
})
afterAll(async () => {
  await world?.close()
  built?.remove()
})
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'approvals')))

const allowances = async () => (await readStored(world.desk)).tables.allowances as AllowanceRow[]
const allowedTo = async (token: string, spender: string) =>
  BigInt(
    String(
      await defi.anvil.rpc(
        'eth_call',
        { to: token, data: abi.encodeFunctionData('allowance', [ME, spender]) },
        'latest',
      ),
    ),
  )

test('who may take what, by name where there is one, with what is at risk', async () => {
  await press(tab, 'Approvals')
  await seesText(tab, 'Uniswap V2', 60_000)
  await seesText(tab, 'May be taken by an unknown contract')
  await seesText(tab, 'Unlimited')
  await eventually('three rights', async () => expect(await allowances()).toHaveLength(3))
  await eventually('prices', async () =>
    expect(await tab.evaluate(() => document.body.innerText)).toMatch(/\$1(?:19|20)\.\d\d/),
  )
  await tab.screenshot({ path: `${SCREENSHOTS}/approvals.png` })
  await tab.setViewport({ width: 360, height: 900 })
  await tab.screenshot({ path: `${SCREENSHOTS}/approvals-narrow.png` })
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
  await tab.screenshot({ path: `${SCREENSHOTS}/approvals-dark.png` })
  await tab.emulateMediaFeatures([])
  await tab.setViewport({ width: 1280, height: 1400 })
  const sideways = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(sideways).toBeLessThanOrEqual(0)
})

test('one is taken back in the wallet, and leaves the list by itself', async () => {
  await press(tab, `Take back USDC from ${STRANGER}`)
  await seesText(tab, 'Nobody here knows this contract by name.')
  await tab.screenshot({ path: `${SCREENSHOTS}/approvals-review.png` })
  await press(tab, 'Revoke USDC', 'dialog footer button')
  await eventually(
    'the right to be gone from the chain',
    async () => expect(await allowedTo(usdc, STRANGER)).toBe(0n),
    60_000,
  )
  await press(tab, 'Close', 'dialog footer button')
  await eventually(
    'the right to be gone from the list',
    async () =>
      expect((await allowances()).map(({ spender }) => spender).toSorted()).toEqual([PERMIT2, V2_ROUTER]),
    60_000,
  )
  expect(await allowedTo(dai, V2_ROUTER)).toBe(2n ** 256n - 1n)
})
