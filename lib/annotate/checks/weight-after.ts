/** The weights of both coins in the portfolio, before and after a swap, and the bands of the strategies that steer them. */
import { collectionOf } from '@/lib/assets/collection'
import type { AssetId } from '@/lib/core/ids'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { allocationChange, allocationLines } from '@/lib/trading/allocation-change'
import { defineCheck, type NamedAmount } from '../define-check'
import { symbolOf } from '../noting/telling'
import { isTrade } from './parts/is-trade'
import { ownAccount } from './parts/own-account'
import { paidOf } from './parts/paid'
import { saidPrivately } from './parts/said'
import { toldBand } from './parts/told-bands'
import { receivedOf } from './parts/trade-worth'

export const weightAfter = defineCheck({
  id: 'weight-after',
  title: say('Weights in your portfolio'),
  explanation: say(
    'The weights of both coins in your portfolio before and after, over all accounts and chains, at the prices of the portfolio. What has no price or is not counted there is left out of both. Where a strategy of yours counts this account and steers a coin, also its band, and how much of the swap would stay inside.',
  ),
  needs: 'asked',
  isPersonal: true,
  run: async (input, { portfolio }) => {
    const { account, accounts, swap } = input
    if (!account || !isTrade(input)) return undefined
    // What is bought for somebody else comes into no portfolio.
    if (swap?.recipient !== undefined && !ownAccount(accounts, swap.recipient)) return undefined
    const got = swap && receivedOf(swap)
    const pays = paidOf(input)
    if (!pays || !got) return { notRun: say('Both sides of the swap are not known.') }
    const view = await portfolio()
    if (!view) return { notRun: say('Your portfolio has not been read yet.') }
    const coins = [pays, got.amount].map((each) => ({ ...each, asset: collectionOf(each.asset) }))
    const [sold, bought] = coins
    if (!sold || !bought || sold.asset === bought.asset) return []
    const changes = allocationChange({
      ...allocationLines(view, account.id),
      rules: { base: sold.asset, quote: bought.asset, baseAsset: sold.asset, quoteAsset: bought.asset },
      estimate: { pays: codeAmount(sold), receives: codeAmount(bought) },
    })
    if ('unknown' in changes) return { notRun: changes.unknown }
    return [pays, got.amount].flatMap((coin) => {
      const asset = collectionOf(coin.asset)
      const change = changes.find((each) => each.asset === asset)
      const symbol = symbolOf(coin)
      if (!change) return []
      return [weight(asset, symbol, change), ...(change.bands ?? []).map((band) => toldBand(band, symbol))]
    })
  },
})

/** Two coins may have one symbol, never one id. */
const codeAmount = ({ asset, quantity }: NamedAmount) => ({ code: asset as string, quantity })

const weight = (asset: AssetId, symbol: string, { before, after }: { before: number; after: number }) =>
  saidPrivately(
    'info',
    tell('{symbol}: {before} of your portfolio before, about {after} afterwards.', {
      symbol,
      before: { ratio: before },
      after: { ratio: after },
    }),
    asset,
  )
