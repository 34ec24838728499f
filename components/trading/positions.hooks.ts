/** Positions of an account: its open lots from the ledger, at today's prices in the ledger's currency. */
import { useEffect, useMemo } from 'react'
import { type Asked, useAsked } from '@/components/shell/asked.hooks'
import { onLedgerNotice } from '@/components/shell/question.hooks'
import { amount } from '@/lib/core/amount'
import type { AppError } from '@/lib/core/errors'
import type { AccountId, AssetId } from '@/lib/core/ids'
import { ledgerMessages } from '@/lib/ledger/messages'
import type { LotView } from '@/lib/ledger/views'
import { call } from '@/lib/messages/call.browser'
import type { PortfolioView } from '@/lib/portfolio/view'
import { convertMoney, type Rates } from './convert-money'
import { type Position, positionsOf } from './positions-of'

const PAGE = 500
const ONE = amount('1')

interface AllLots {
  currency: string
  lots: readonly LotView[]
}

/** Page by page, because the ledger answers a page at a time. */
async function readLots(account: AccountId): Promise<AllLots> {
  const lots: LotView[] = []
  for (;;) {
    const page = await call(ledgerMessages['ledger.lots'], { account, offset: lots.length, limit: PAGE })
    lots.push(...page.rows)
    if (lots.length >= page.total || page.rows.length === 0) return { currency: page.currency, lots }
  }
}

export interface Positions {
  /** `null` until the first answer for this account. */
  positions: readonly Position[] | null
  /** Of the ledger. */
  currency: string
  error: AppError | null
}

export function usePositions(
  account: AccountId | undefined,
  view: PortfolioView | null,
  rates: Rates,
): Positions {
  const { answer, error } = useLots(account)
  const positions = useMemo(
    () => answer && positionsOf(answer.lots, (asset) => priceOf(asset, view, answer.currency, rates)),
    [answer, view, rates],
  )
  return { positions, currency: answer?.currency ?? 'usd', error }
}

function useLots(account: AccountId | undefined): Asked<AllLots> {
  const asked = useAsked(account ?? null, () => readLots(account as AccountId))
  const { again } = asked
  useEffect(() => onLedgerNotice(again), [again])
  return asked
}

/** Of a unit in the ledger's currency; the view has it in the display currency, and knows the coins that are held. */
export function priceOf(asset: AssetId, view: PortfolioView | null, currency: string, rates: Rates) {
  if (asset.startsWith('fiat:')) return convertMoney(ONE, { from: asset.slice(5), to: currency, rates })
  const line = [...(view?.lines ?? []), ...(view?.paper ?? [])].find(
    (each) => each.asset === asset || each.parts.some((part) => part.asset === asset),
  )
  if (!view || !line?.price) return null
  return convertMoney(line.price.price, { from: view.currency, to: currency, rates })
}
