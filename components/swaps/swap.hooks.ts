/** One swap from the form to the signature: what is chosen, what was asked, which offer is taken. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useSigning } from '@/components/signers/use-signing.hooks'
import { useWalletReview } from '@/components/wallets/wallet-review.hooks'
import { useWalletTxs } from '@/components/wallets/wallet-txs.hooks'
import type { AssetId, ChainId } from '@/lib/core/ids'
import { decimalMark } from '@/lib/i18n/format/format-quantity'
import { call } from '@/lib/messages/call.browser'
import { settingsMessages } from '@/lib/settings/messages'
import type { Execution } from '@/lib/swaps/execution'
import { swapMessages } from '@/lib/swaps/messages'
import { useAsked } from './asked.hooks'
import { chainsOf, heldCoins, knownCoins } from './swap-choices'
import type { SwapDeskProps } from './swap-desk'
import { boughtOf, EMPTY_FORM, type Problems, readForm, type SwapFormState } from './swap-form-state'

const NO_PROBLEMS: Problems = {}

export function useSwap({ wallets, chains, holdings, assets, begins }: SwapDeskProps) {
  const { locale } = useT()
  const [typed, setTyped] = useState<SwapFormState>({ ...EMPTY_FORM, ...begins })
  const [isPressed, setPressed] = useState(false)
  /** By the source, so that a choice outlives its offer. */
  const [source, setSource] = useState<string>()
  const offers = useAsked(swapMessages['swaps.quotes'])
  const executions = useAsked(swapMessages['swaps.compare'])

  const wallet = wallets.find(({ id }) => id === typed.account) ?? wallets[0]
  const offered = useMemo(() => chainsOf(wallet, chains), [wallet, chains])
  const chain = offered.find(({ id }) => id === typed.chain) ?? offered[0]
  const form: SwapFormState = { ...typed, account: wallet?.id ?? '', chain: chain?.id ?? '' }
  const held = useMemo(
    () => (wallet && chain ? heldCoins({ account: wallet.id, chain }, holdings, assets) : []),
    [wallet, chain, holdings, assets],
  )
  const known = useMemo(() => (chain ? knownCoins(chain, held) : []), [chain, held])
  const sold = held.find(({ asset }) => asset === form.sell)
  const read = readForm(form, sold?.quantity, decimalMark(locale))
  const request = 'request' in read ? read.request : undefined

  const onChange = (change: Partial<SwapFormState>) => {
    const isElsewhere = change.account !== undefined || change.chain !== undefined
    setTyped({ ...form, ...(isElsewhere ? { sell: '', buy: '', contract: '' } : {}), ...change })
    setPressed(false)
    offers.forget()
    executions.forget()
  }
  const askOffers = () => {
    setPressed(true)
    if (request) offers.ask({ request })
  }

  const quotes = offers.answer?.output.quotes
  const chosen = (quotes?.find(({ quote }) => quote.source === source) ?? quotes?.[0])?.quote
  const signing = useSigning()
  const flow = useWalletReview(signing)
  const again = useCallback(() => {
    const asked = offers.answer?.to
    if (asked) offers.ask(asked)
  }, [offers])
  useAfterMined(again)

  return {
    fields: {
      form,
      wallets,
      chains: offered,
      held,
      known,
      problems: isPressed && 'problems' in read ? read.problems : NO_PROBLEMS,
      asking: offers.asking,
      onChange,
      onAsk: askOffers,
    },
    wallet,
    offers,
    executions,
    chosen,
    choose: setSource,
    flow,
    signing,
    askOffers,
    askExecutions: () =>
      request && executions.ask({ sell: request.sell, buy: request.buy, amount: request.amount }),
    boughtSymbol: chosen?.buys.symbol ?? symbolOf([...held, ...known], boughtOf(form)),
    goTo: (row: Execution) =>
      void goThere(row, ({ sell, buy }, chainId) =>
        onChange({ account: row.account, chain: chainId, sell, buy }),
      ),
  }
}

const symbolOf = (coins: readonly { asset: AssetId; symbol: string }[], asset: AssetId | undefined): string =>
  coins.find((coin) => coin.asset === asset)?.symbol ?? ''

/** An approval that has just been mined changes what the offers need: they are asked anew. */
function useAfterMined(again: () => void): void {
  const txs = useWalletTxs()
  const mined = txs.find(({ purpose, state }) => purpose.kind === 'approve' && state === 'mined')?.id
  const [seen, setSeen] = useState(mined)
  useEffect(() => {
    if (mined === seen) return
    setSeen(mined)
    again()
  }, [mined, seen, again])
}

type ChainOffer = NonNullable<Extract<Execution['where'], { kind: 'chain' }>['offer']>

/** To the desk with that market, or to the form with that wallet, chain and pair. */
async function goThere(
  { account, where }: Execution,
  onChain: (offer: ChainOffer, chain: ChainId) => void,
): Promise<void> {
  if (where.kind === 'chain') {
    if (where.offer) onChain(where.offer, where.chain)
    return
  }
  const { venue, symbol, endpoint } = where.market
  const market = { account, venue, symbol, ...(endpoint === undefined ? {} : { endpoint }) }
  await call(settingsMessages['settings.changeDesk'], { market })
  location.hash = '#/trading'
}
