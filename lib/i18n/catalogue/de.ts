/** German. Informal "du", as the field's better products speak. */
import type { Catalogue } from '../translate'
import { accessibility } from './de/accessibility'
import { accounts } from './de/accounts'
import { alertLookup } from './de/alert-lookup'
import { alertRules } from './de/alert-rules'
import { alertTelling } from './de/alert-telling'
import { alertsPage } from './de/alerts-page'
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
import { assistantAnswer } from './de/assistant-answer'
import { assistantEngine } from './de/assistant-engine'
import { assistantPage } from './de/assistant-page'
import { assistantTools } from './de/assistant-tools'
import { chainHistory } from './de/chain-history'
import { charts } from './de/charts'
import { commands } from './de/commands'
import { customToken } from './de/custom-token'
import { dashboards } from './de/dashboards'
import { desk } from './de/desk'
import { errors } from './de/errors'
import { featureHistory } from './de/feature-history'
import { firstSteps } from './de/first-steps'
import { fullExport } from './de/full-export'
import { guide } from './de/guide'
import { history } from './de/history'
import { imports } from './de/imports'
import { inbox } from './de/inbox'
import { keyGuides } from './de/key-guides'
import { ledger } from './de/ledger'
import { ledgerDevice } from './de/ledger-device'
import { markets } from './de/markets'
import { metamask } from './de/metamask'
import { orderForm } from './de/order-form'
import { paper } from './de/paper'
import { performance } from './de/performance'
import { portfolio } from './de/portfolio'
import { privacy } from './de/privacy'
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
import { takenBack } from './de/taken-back'
import { taxRules } from './de/tax-rules'
import { trading } from './de/trading'
import { uniswap } from './de/uniswap'
import { vault } from './de/vault'
import { venueHistory } from './de/venue-history'
import { venueIncome } from './de/venue-income'
import { walletJournal } from './de/wallet-journal'
import { wallets } from './de/wallets'
import { xray } from './de/xray'

export const german: Catalogue = {
  ...accessibility,
  ...markets,
  ...portfolio,
  ...privacy,
  ...customToken,
  ...vault,
  ...accounts,
  ...keyGuides,
  ...firstSteps,
  ...settings,
  ...guide,
  ...chainHistory,
  ...commands,
  ...dashboards,
  ...desk,
  ...errors,
  ...assistantEngine,
  ...charts,
  ...featureHistory,
  ...venueHistory,
  ...venueIncome,
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
  ...alertLookup,
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
  ...assistantAnswer,
  ...alertsPage,
  ...assistantPage,
  ...alertTelling,
  ...alertRules,
  ...assistantTools,
  ...takenBack,
}

/** As the catalogues of the other languages, which are JSON. */
export default german
