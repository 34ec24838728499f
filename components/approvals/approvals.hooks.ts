/** The approvals of one wallet or of all as they were last read, valued by stored prices; and the reading of them anew. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTables } from '@/components/shell/live.hooks'
import { type AppError, toAppError } from '@/lib/core/errors'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { AllowanceRow, AssetRow, HoldingRow, ManualPriceRow, PriceRow, RateRow } from '@/lib/db/rows'
import { call } from '@/lib/messages/call.browser'
import { createPricing } from '@/lib/portfolio/pricing'
import { readSettings } from '@/lib/settings/settings.store'
import { approvalMessages } from '@/lib/wallets/approvals/messages'
import type { ApprovalReading } from '@/lib/wallets/approvals/refresh-approvals.store'
import { type ApprovalAtRisk, approvalsAtRisk } from './approvals-at-risk'

interface Tables {
  allowances: AllowanceRow[]
  holdings: HoldingRow[]
  assets: AssetRow[]
  prices: PriceRow[]
  manualPrices: ManualPriceRow[]
  rates: RateRow[]
  currency: string
}

const NONE: Tables | null = null

/** @returns `null` until the tables are read */
export function useApprovals(account: AccountId): readonly ApprovalAtRisk[] | null {
  const all = useAllApprovals()
  return useMemo(() => all?.filter(({ row }) => row.accountId === account) ?? null, [all, account])
}

/** Of all wallets, most at risk first. @returns `null` until the tables are read */
export function useAllApprovals(): readonly ApprovalAtRisk[] | null {
  const tables = useTables<Tables | null>(async (db) => {
    const [allowances, holdings, assets, prices, manualPrices, rates, { currency }] = await Promise.all([
      db.allowances.toArray(),
      db.holdings.toArray(),
      db.assets.toArray(),
      db.prices.toArray(),
      db.manualPrices.toArray(),
      db.rates.toArray(),
      readSettings(db),
    ])
    return { allowances, holdings, assets, prices, manualPrices, rates, currency }
  }, NONE)
  return useMemo(() => {
    if (!tables) return null
    const { prices, manualPrices, rates, currency } = tables
    const pricing = createPricing({ prices, manualPrices, rates, settings: { currency } }, Date.now())
    return approvalsAtRisk(tables.allowances, {
      holdings: tables.holdings,
      assets: new Map<AssetId, AssetRow>(tables.assets.map((row) => [row.asset, row])),
      valueOf: pricing.valueOf,
    })
  }, [tables])
}

export interface ApprovalReadings {
  readings: readonly ApprovalReading[] | null
  error: AppError | null
  asking: boolean
  refresh: () => void
}

/** Asks by itself when they were never read. */
export function useApprovalReadings(account: AccountId): ApprovalReadings {
  const [readings, setReadings] = useState<readonly ApprovalReading[] | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [asking, setAsking] = useState(false)
  const turn = useRef(0)
  const ask = useCallback(
    async (message: 'approvals.refresh' | 'approvals.state') => {
      const mine = ++turn.current
      const isMine = () => mine === turn.current
      setError(null)
      setAsking(message === 'approvals.refresh')
      try {
        const { chains } = await call(approvalMessages[message], { account })
        if (isMine()) setReadings(chains)
        return chains
      } catch (thrown) {
        if (isMine()) setError(toAppError(thrown))
        return null
      } finally {
        if (isMine()) setAsking(false)
      }
    },
    [account],
  )
  useEffect(() => {
    setReadings(null)
    void ask('approvals.state').then((chains) => {
      if (chains?.every(({ readAt }) => readAt === undefined)) void ask('approvals.refresh')
    })
    return () => {
      turn.current += 1
    }
  }, [ask])
  return { readings, error, asking, refresh: () => void ask('approvals.refresh') }
}
