/** Names that somebody gives to tokens and accounts, and what they must not leave behind in a page. */
import type { Page } from 'puppeteer-core'
import { contractInterface } from '@/tests/sandbox/chains/artifact'
import { placeContracts } from '@/tests/sandbox/chains/place-contracts'
import { sendAll } from '@/tests/sandbox/chains/send-all'
import type { Sandbox } from '@/tests/sandbox/sandbox'

/** Markup that would load a picture, and a text that runs from right to left. */
export const HOSTILE_NAMES = [
  '<img src="https://leak.example/token.png" onerror="document.title=\'taken\'">',
  '<script>document.title="taken"</script>',
  'CDSU\u202EX\u2066',
]
export const HOSTILE_LABEL = '<b onclick=alert(1)>Savings</b>, as long as names may be'

/** Tokens of these names on the first chain, one unit of each in the wallet. */
export async function placeHostileTokens(
  { anvils: [anvil], addresses }: Sandbox,
  { owner = addresses.evm, names = HOSTILE_NAMES }: { owner?: string; names?: readonly string[] } = {},
): Promise<void> {
  if (!anvil) throw new Error('There is no chain to place tokens on.')
  const addressAt = (index: number) => `0xe1${String(index).padStart(38, '0')}`
  await placeContracts(
    anvil,
    names.map((name, index) => ({
      address: addressAt(index),
      contract: 'Token',
      args: [name, name, 6],
    })),
  )
  const mint = [owner, 1_000_000n]
  const data = contractInterface('Token').encodeFunctionData('mint', mint)
  await sendAll(
    anvil,
    names.map((_, index) => ({ to: addressAt(index), data })),
  )
}

/** Unfolds everything, then: elements that only a name can have made, and texts in which a sign that turns the line is not kept in. */
export const hostileTraces = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
    // Icons of coins are files of the package, chosen by identity.
    const made = [
      ...document.querySelectorAll('body img, body script:not([src]), [onclick], [onerror]'),
    ].filter(
      (each) => !(each instanceof HTMLImageElement && each.src.startsWith(`${location.origin}/coins/`)),
    )
    const turned = /[\u202A-\u202E\u2066-\u2069]/.test(document.body.innerText)
      ? ['a sign that turns the line']
      : []
    return [
      ...made.map(({ outerHTML }) => outerHTML),
      ...turned,
      ...(document.title === 'taken' ? ['title'] : []),
    ]
  })
