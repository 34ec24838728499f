/** What is bought or moved arrives on another chain: later, and by the work of others. */
import { chainName } from '@/lib/chains/chain-name'
import type { ChainId } from '@/lib/core/ids'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import type { AccountRow } from '@/lib/db/rows'
import { defineCheck } from '../define-check'
import { said, saidPrivately } from './parts/said'
import { tradesOf } from './parts/trade-terms'

export const otherChain = defineCheck({
  id: 'other-chain',
  title: say('Arrival on another chain'),
  explanation: say(
    'Says when something arrives on another chain. No simulation can show that part: a node knows its own chain only.',
  ),
  needs: 'bytes',
  run: ({ asked, account, chain: here }) => {
    const chains = new Set(
      tradesOf(asked)
        .flatMap(({ terms }) => terms.toChain ?? [])
        .filter((chain) => chain !== here),
    )
    if (chains.size === 0) return undefined
    return [...chains].flatMap((chain) => {
      const name = chainName(chain as ChainId)
      const arrival = tell(
        'It arrives on {chain}, later and by the work of others. No simulation can show that before.',
        { chain: name },
      )
      const unread = tell(
        'Holdfast does not read this wallet on {chain}: what arrives there is not in your portfolio.',
        {
          chain: name,
        },
      )
      return [
        said('info', arrival, chain),
        ...(isRead(account, chain) ? [] : [saidPrivately('info', unread, `${chain}:unread`)]),
      ]
    })
  },
})

/** Of a wallet that is none of Holdfast's another check speaks. */
const isRead = (account: AccountRow | undefined, chain: string): boolean =>
  account?.source.kind !== 'evm' || account.source.chains.some((each) => each === chain)
