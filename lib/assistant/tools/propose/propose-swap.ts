/** Makes the draft of a swap out of what was asked. Offers are asked for, reviewed and signed, or not, on the page of swaps. */

import { cleanText } from '@/lib/assets/clean-text'
import { AppError } from '@/lib/core/errors'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { PortfolioView } from '@/lib/portfolio/view'
import { defineTool } from '../define-tool'
import { account, chain, quantity, symbol } from '../parts/leaves'
import { wantAccountLine, wantAsset, wantChain } from '../parts/named'
import { onChain } from '../parts/on-chain'
import { wantPortfolio } from '../parts/portfolio'
import { PROPOSED } from '../parts/proposed'
import { decimal, text, toolInput } from '../parts/tool-input'
import { record } from '../told'
import type { ToolWorld } from '../tool-world'

export const proposeSwap = defineTool({
  name: 'propose_swap',
  kind: 'propose',
  title: say('Draft of a swap'),
  about:
    'Prepares the draft of a swap on a chain for the user, who asks for offers, reviews and alone can sign it on the page of swaps. Only when the user asked for a swap. Tell the user that nothing was sent.',
  ...toolInput(
    {
      account: text('From this wallet: its token, like account-3f9a.'),
      chain: text('On this chain: its name.'),
      sell: text('What is sold: ticker or name.'),
      buy: text('What is bought: ticker or name.'),
      amount: decimal('Quantity of what is sold.'),
    },
    {},
  ),
  run: async (asked, world) => {
    const view = await wantPortfolio(world)
    const line = wantAccountLine(world, view, asked.account)
    if (line.kind !== 'evm') throw notHere()
    const place = { chain: chainOfSwap(asked.chain), account: line.id }
    const sell = await sideOf(world, view, asked.sell, place)
    const buy = await sideOf(world, view, asked.buy, place)
    if (sell === buy)
      throw new AppError('invalid-input', say('What is sold and what is bought are the same.'))
    return {
      told: record({
        ...PROPOSED,
        account: account(line.id),
        chain: chain(place.chain),
        sells: quantity(asked.amount, asked.sell),
        buys: symbol(asked.buy),
      }),
      proposal: { kind: 'swap', account: line.id, chain: place.chain, sell, buy, amount: asked.amount },
    }
  },
})

const notHere = () =>
  new AppError('not-supported', say('Swaps go through Ethereum wallets. For an exchange, propose an order.'))

function chainOfSwap(named: string): ChainId {
  const found = wantChain(named)
  if (!found.startsWith('eip155:')) throw notHere()
  return found
}

async function sideOf(
  world: ToolWorld,
  view: PortfolioView,
  named: string,
  place: { chain: ChainId; account: AccountId },
): Promise<AssetId> {
  const asset = await wantAsset(world, named)
  const found = onChain(view, asset, place)
  if (found) return found
  throw new AppError(
    'not-found',
    say('Nobody knows {name} on this chain. Choose it on the page of swaps, by its contract.', {
      name: cleanText(named),
    }),
  )
}
