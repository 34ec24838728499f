/** German. Informal "du", as the field's better products speak. */
import type { Catalogue } from '../translate'
import { accounts } from './de/accounts'
import { analytics } from './de/analytics'
import { analyticsFigures } from './de/analytics-figures'
import { annotateChecks } from './de/annotate-checks'
import { annotateNote } from './de/annotate-note'
import { annotatePages } from './de/annotate-pages'
import { annotatePayments } from './de/annotate-payments'
import { annotatePieces } from './de/annotate-pieces'
import { annotatePipeline } from './de/annotate-pipeline'
import { annotateStanding } from './de/annotate-standing'
import { annotateWithdrawals } from './de/annotate-withdrawals'
import { approvals } from './de/approvals'
import { chainHistory } from './de/chain-history'
import { charts } from './de/charts'
import { customToken } from './de/custom-token'
import { desk } from './de/desk'
import { errors } from './de/errors'
import { featureHistory } from './de/feature-history'
import { fullExport } from './de/full-export'
import { history } from './de/history'
import { imports } from './de/imports'
import { inbox } from './de/inbox'
import { ledger } from './de/ledger'
import { ledgerDevice } from './de/ledger-device'
import { markets } from './de/markets'
import { metamask } from './de/metamask'
import { orderForm } from './de/order-form'
import { paper } from './de/paper'
import { performance } from './de/performance'
import { portfolio } from './de/portfolio'
import { rebalanceAutomation } from './de/rebalance-automation'
import { rebalanceBacktest } from './de/rebalance-backtest'
import { rebalanceDrift } from './de/rebalance-drift'
import { rebalanceEditor } from './de/rebalance-editor'
import { rebalanceGather } from './de/rebalance-gather'
import { rebalanceMethods } from './de/rebalance-methods'
import { rebalancePage } from './de/rebalance-page'
import { rebalancePlan } from './de/rebalance-plan'
import { rebalancePlanPage } from './de/rebalance-plan-page'
import { rebalanceRunPage } from './de/rebalance-run-page'
import { rebalanceRuns } from './de/rebalance-runs'
import { reports } from './de/reports'
import { risk } from './de/risk'
import { settings } from './de/settings'
import { simulation } from './de/simulation'
import { swaps } from './de/swaps'
import { taxRules } from './de/tax-rules'
import { trading } from './de/trading'
import { uniswap } from './de/uniswap'
import { vault } from './de/vault'
import { venueHistory } from './de/venue-history'
import { walletJournal } from './de/wallet-journal'
import { wallets } from './de/wallets'
import { xray } from './de/xray'

export const german: Catalogue = {
  ...markets,
  ...portfolio,
  ...customToken,
  ...vault,
  ...accounts,
  ...settings,
  ...chainHistory,
  ...desk,
  ...errors,
  ...charts,
  ...featureHistory,
  ...venueHistory,
  ...history,
  ...imports,
  ...ledger,
  ...ledgerDevice,
  ...inbox,
  ...taxRules,
  ...risk,
  ...reports,
  ...rebalanceBacktest,
  ...analytics,
  ...analyticsFigures,
  ...xray,
  ...fullExport,
  ...performance,
  ...orderForm,
  ...paper,
  ...trading,
  ...uniswap,
  ...annotateWithdrawals,
  ...walletJournal,
  ...swaps,
  ...approvals,
  ...metamask,
  ...simulation,
  ...wallets,
  ...annotateChecks,
  ...annotateNote,
  ...annotatePages,
  ...annotatePipeline,
  ...annotatePayments,
  ...annotatePieces,
  ...annotateStanding,
  ...rebalancePlan,
  ...rebalanceMethods,
  ...rebalanceRuns,
  ...rebalanceDrift,
  ...rebalanceGather,
  ...rebalancePage,
  ...rebalanceEditor,
  ...rebalanceRunPage,
  ...rebalancePlanPage,
  ...rebalanceAutomation,
}
