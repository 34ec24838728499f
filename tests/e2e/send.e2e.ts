/**
 * Payments as a person makes them: to a name, to an own deposit address at an exchange, right and wrong, to an address that looks
 * like a known one; what is under way is made faster or taken back. The chain says what was sent.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { WalletTxRow } from '@/lib/db/rows'
import { german } from '@/lib/i18n/catalogue/de'
import { createTranslator } from '@/lib/i18n/translate'
import { call, press, seesText, until } from '@/tests/harness/drive.mts'
import { ethereumApp } from '@/tests/harness/fake-ledger/ethereum-app'
import { plugIntoPage } from '@/tests/harness/fake-ledger/plug-into-page'
import { type BuiltWallet, buildStubWallet } from '@/tests/harness/stub-wallet/build-stub-wallet.mts'
import { driveStubWallet, type StubWallet } from '@/tests/harness/stub-wallet/drive-stub-wallet.mts'
import { seedChain } from '@/tests/sandbox/chains/seed-chain'
import { MAINNET_TOKENS } from '@/tests/sandbox/chains/well-known'
import { KRAKEN_BASE, KRAKEN_ERC20 } from '@/tests/sandbox/exchanges/deposit-addresses'
import { eventually, paste } from './support/as-a-person'
import { closeDialog, dialogSays } from './support/at-the-form'
import { createVault } from './support/connect-everything'
import { BOTH, expectSound, WIDE } from './support/look-at-view'
import { openWorld, showPages, type World } from './support/open-world'
import { readStored } from './support/read-stored'

const FROM = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const SAVINGS = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'
const ANNA = '0xabcd00112233445566778899aabbccddeeff1234'
const TWIN = '0xabcdffffffffffffffffffffffffffffffff1234'
const USDC_UNITS = 10n ** 6n

let built: BuiltWallet
let world: World
let wallet: StubWallet
let tab: Page
beforeAll(async () => {
  built = await buildStubWallet('chromium')
  world = await openWorld({ chains: [1], evil: false, trades: 20 }, [built.folder])
  await seedChain(node(), {
    native: {},
    tokens: [
      {
        address: MAINNET_TOKENS.usdc,
        symbol: 'USDC',
        name: 'USD Coin',
        decimals: 6,
        balances: { [FROM]: 5_000n * USDC_UNITS },
      },
    ],
    names: { 'anna.eth': ANNA },
  })
  await createVault(world.desk)
  wallet = driveStubWallet(world.extension.browser)
  tab = await world.extension.open('options.html#/wallets', WIDE)
})
afterAll(async () => {
  await world?.close()
  built?.remove()
})
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'send')))
// A review that a failed test has left open lies over the next one.
afterEach(async () => {
  if (await tab.$('dialog[open]')) await tab.keyboard.press('Escape')
})

function node() {
  const anvil = world.sandbox.anvils.find(({ chainId }) => chainId === 1)
  if (!anvil) throw new Error('there is no Ethereum')
  return anvil
}
const usdcOf = async (owner: string) =>
  BigInt(
    String(
      await node().rpc(
        'eth_call',
        { to: MAINNET_TOKENS.usdc, data: `0x70a08231${owner.slice(2).padStart(64, '0')}` },
        'latest',
      ),
    ),
  )
const countOf = async () => Number(await node().rpc('eth_getTransactionCount', FROM, 'latest'))
const journal = async () =>
  ((await readStored(world.desk)).tables.walletTxs as WalletTxRow[]).sort((a, b) => b.at - a.at)
const states = async () => (await journal()).map(({ state }) => state)
const newestBecomes = (state: WalletTxRow['state']) =>
  eventually(
    `the newest transaction to be ${state}`,
    async () => expect((await states())[0]).toBe(state),
    60_000,
  )

const goTo = async (route: string, text: string) => {
  await tab.bringToFront()
  await tab.evaluate((hash: string) => {
    location.hash = hash
  }, route)
  await seesText(tab, text)
}

/** An empty form, filled in as far as the review's button. */
async function fill(asset: 'ETH' | 'USDC', amount: string, to: string, from = 'Hot') {
  await goTo('#/requests', 'Privacy and requests')
  await goTo('#/wallets', 'Review the payment')
  const sender = await tab.evaluate(
    (name: string) =>
      [...document.querySelectorAll('main option')]
        .find((each) => each.textContent === name)
        ?.getAttribute('value') ?? '',
    from,
  )
  await (await tab.waitForSelector(`main select:has(option[value="${sender}"])`))?.select(sender)
  const value = await tab.evaluate(
    (name: string) =>
      [...document.querySelectorAll('main option')]
        .find((each) => each.textContent?.startsWith(name))
        ?.getAttribute('value') ?? '',
    `${asset} on Ethereum`,
  )
  const select = await tab.waitForSelector(`main select:has(option[value="${value}"])`)
  await select?.select(value)
  await paste(tab, `How much, in ${asset}`, amount)
  await paste(tab, 'To', to)
}

const review = async (text: string) => {
  await press(tab, 'Review the payment')
  await until(tab, () => document.querySelector('dialog[open]') !== null, 'the review', [], 30_000)
  await dialogSays(tab, text)
}
const confirmButton = () =>
  tab.$eval('dialog[open] footer button:last-of-type', (each) => ({
    name: each.innerText,
    disabled: each.disabled,
  }))
const confirm = (act: string) => press(tab, act, 'dialog footer button')

describe('before anything can sign', () => {
  test('nothing connected: what to connect', async () => {
    await seesText(tab, 'No wallet yet.')
    await expectSound(tab, 'wallets-none', BOTH)
  })

  test('a watched address is read and not used', async () => {
    await call(world.desk, 'accounts.add', {
      label: 'Cold',
      source: { kind: 'evm', address: SAVINGS, chains: ['eip155:1'] },
    })
    await seesText(tab, 'These addresses are only watched.')
    await expectSound(tab, 'wallets-watched', BOTH)
  })
})

describe('a payment', () => {
  test('of a token to a name: the address is shown at once, and the chain has it', async () => {
    await call(world.desk, 'accounts.addSigners', {
      chains: ['eip155:1'],
      signers: [{ address: FROM, signer: { kind: 'metamask', wallet: built.id }, label: 'Hot' }],
    })
    await wallet.set({ shared: [FROM, SAVINGS] })
    await seesText(tab, 'USDC on Ethereum', 60_000).catch(() => undefined)
    await fill('USDC', '25', 'anna.eth')
    await seesText(tab, 'anna.eth points to this address now.')
    await seesText(tab, 'You have never paid this address.')
    await expectSound(tab, 'wallets-send', BOTH)
    await review('You send 25\u00a0USDC to anna.eth.')
    await dialogSays(tab, '−25\u00a0USDC')
    await dialogSays(tab, 'The bytes that are signed say the same.')
    await expectSound(tab, 'wallets-review', BOTH)
    await confirm('Send 25\u00a0USDC')
    await newestBecomes('mined')
    await dialogSays(tab, 'It is in a block.')
    await closeDialog(tab)
    expect(await usdcOf(ANNA)).toBe(25n * USDC_UNITS)
  })

  test('that the wallet refuses is refused, and nothing is sent', async () => {
    const before = await countOf()
    await wallet.next('eth_sendTransaction', 'reject')
    await fill('USDC', '1', ANNA)
    await review('You send 1\u00a0USDC')
    await confirm('Send 1\u00a0USDC')
    await dialogSays(tab, 'You said no in MetaMask.')
    await closeDialog(tab)
    expect(await countOf()).toBe(before)
  })

  test('of more than there is, or to nobody, has no review', async () => {
    await fill('USDC', '999999', ANNA)
    await seesText(tab, 'This is more than there is.')
    await press(tab, 'Review the payment')
    await seesText(tab, 'This cannot be reviewed.')
    await press(tab, 'Dismiss')
    await fill('USDC', '1', '0x000000000000000000000000000000000000dEaD')
    await seesText(tab, 'Nobody owns this address')
  })
})

describe('an own deposit address', () => {
  test('for this coin and network is good, because the exchange says so', async () => {
    await call(world.desk, 'accounts.add', {
      label: 'Kraken',
      source: { kind: 'exchange', venue: 'kraken', credentials: world.sandbox.credentials.kraken.reading },
    })
    await fill('USDC', '10', KRAKEN_ERC20)
    await seesText(tab, 'This is your deposit address for USDC on Ethereum at Kraken: Kraken says so now.')
    await review('You send 10\u00a0USDC to Kraken.')
    expect(await confirmButton()).toEqual({ name: 'Send 10\u00a0USDC', disabled: false })
  })

  test('for another network is a danger, and wants its own tick', async () => {
    await fill('USDC', '10', KRAKEN_BASE)
    await seesText(tab, 'This is your deposit address at Kraken, but not for USDC on Ethereum.')
    await expectSound(tab, 'wallets-wrong-network', BOTH)
    await review('but not for USDC on Ethereum')
    expect((await confirmButton()).disabled).toBe(true)
    await press(tab, 'I have understood this and want to go on.', 'dialog label')
    expect((await confirmButton()).disabled).toBe(false)
    await expectSound(tab, 'wallets-danger', BOTH)
    const asked = await wallet.timesAsked('eth_sendTransaction')
    await press(tab, 'Cancel', 'dialog footer button')
    expect(await wallet.timesAsked('eth_sendTransaction')).toBe(asked)
    await newestBecomes('lapsed')
  })
})

describe('the address book', () => {
  test('keeps a name, warns of a look-alike, and undoes a removal', async () => {
    await goTo('#/wallets/contacts', 'No contacts yet.')
    await press(tab, 'Add a contact')
    await paste(tab, 'Name', 'Anna')
    await paste(tab, 'Address', ANNA)
    await press(tab, 'Save the contact')
    await until(tab, () => document.querySelector('dialog[open]') === null, 'the contact', [])
    await press(tab, 'Add a contact')
    await paste(tab, 'Name', 'Anna again')
    await paste(tab, 'Address', TWIN)
    await press(tab, 'Save the contact')
    await dialogSays(tab, 'This address looks like one that you know, and is another one.')
    await tab.keyboard.press('Escape')
    await press(tab, 'Remove Anna')
    await seesText(tab, 'Anna was removed.')
    await press(tab, 'Undo')
    await until(
      tab,
      () =>
        document.body.innerText.includes('Edit Anna') ||
        document.querySelector('[aria-label="Edit Anna"]') !== null,
      'Anna',
      [],
    )
    await expectSound(tab, 'wallets-contacts', BOTH)
  })

  test('is chosen from, and unmasks an address that was made to look like it', async () => {
    await fill('USDC', '3', '')
    await press(tab, 'Choose')
    await press(tab, 'Anna · 0xAbCD…1234', '[role=menuitem]')
    await seesText(tab, 'Anna is in your address book.')
    await paste(tab, 'To', TWIN)
    await seesText(tab, 'This address begins and ends like')
    await review('but it is another one')
    expect((await confirmButton()).disabled).toBe(true)
    await press(tab, 'Cancel', 'dialog footer button')
  })
})

describe('what is under way', () => {
  let first: Page
  beforeAll(async () => {
    first = tab
    const cold = (await readStored(world.desk)).tables.accounts.find(({ label }) => label === 'Cold')
    const signer = { kind: 'ledger', path: "m/44'/60'/0'/0/1" }
    await call(world.desk, 'accounts.setSigner', { id: cold?.id, signer })
    tab = await world.extension.open('popup.html', WIDE)
    await plugIntoPage(tab, ethereumApp())
    await tab.goto(`${world.extension.origin}/options.html#/wallets`)
  })
  afterAll(async () => {
    await tab.close()
    tab = first
  })

  const start = async (from: string, amount: string) => {
    await node().rpc('evm_setAutomine', false)
    await fill('ETH', amount, ANNA, from)
    await review(`You send ${amount}\u00a0ETH`)
    await confirm(`Send ${amount}\u00a0ETH`)
    await newestBecomes('sent')
    await closeDialog(tab)
    await goTo('#/wallets/transactions', 'The network has it; it is not in a block yet.')
  }
  const mine = async () => {
    await node().rpc('evm_mine')
    await node().rpc('evm_setAutomine', true)
  }
  const replace = async (offer: string, act: string) => {
    await press(tab, offer)
    await until(tab, () => document.querySelector('dialog[open]') !== null, 'the review', [], 30_000)
    await dialogSays(tab, 'Only one of the two can be mined.')
    await confirm(act)
    await eventually('both to be under way', async () =>
      expect((await states()).slice(0, 2)).toEqual(['sent', 'sent']),
    )
    await mine()
    await eventually('one to be mined', async () =>
      expect((await states()).slice(0, 2)).toEqual(['mined', 'replaced']),
    )
    await closeDialog(tab)
  }
  const etherOf = async () => BigInt(String(await node().rpc('eth_getBalance', ANNA, 'latest')))

  test('is made faster by the same payment with a higher fee: it is paid once', async () => {
    const before = await etherOf()
    await start('Cold', '0.05')
    await expectSound(tab, 'wallets-transactions', BOTH)
    await replace('Speed up', 'Speed up the transaction')
    expect(await etherOf()).toBe(before + 50_000_000_000_000_000n)
  })

  test('is taken back by nothing to itself', async () => {
    const before = await etherOf()
    await start('Cold', '0.06')
    await replace('Try to cancel', 'Cancel the transaction')
    expect(await etherOf()).toBe(before)
  })

  test('through MetaMask it is changed there, and the page says so', async () => {
    await first.bringToFront()
    const cold = tab
    tab = first
    await start('Hot', '0.07')
    await seesText(tab, 'Speed it up or cancel it in MetaMask itself')
    await mine()
    await newestBecomes('mined')
    tab = cold
  })
})

test('hidden amounts: the journal and the balances are, a review is not', async () => {
  await call(world.desk, 'settings.change', { hideAmounts: true })
  await goTo('#/wallets/transactions', 'Done')
  // Amounts with their coin: a time of day has such digits, too.
  expect(await tab.evaluate(() => document.querySelector('main')?.innerText ?? '')).not.toMatch(
    /(?:0\.05|25)\s(?:ETH|USDC)/,
  )
  await fill('USDC', '2', ANNA)
  await review('You send 2\u00a0USDC to Anna.')
})

test('speaks German, and shows nothing when it is locked', async () => {
  const { t } = createTranslator('de', german)
  await call(world.desk, 'settings.change', { hideAmounts: false })
  await closeDialog(tab)
  await goTo('#/settings', 'Language')
  await tab.select('main select', 'de')
  await seesText(tab, t('Change PIN'))
  await goTo('#/wallets', t('Review the payment'))
  await expectSound(tab, 'wallets-german', BOTH)
  await call(world.desk, 'vault.lock')
  await seesText(tab, t('Unlock Holdfast'))
  expect(await tab.$$('main form select')).toEqual([])
})
