/** English: plural forms only; every other template is its own text. */
import type { Catalogue } from '../translate'
import { accounts } from './en/accounts'
import { alertLookup } from './en/alert-lookup'
import { alertRules } from './en/alert-rules'
import { alertTelling } from './en/alert-telling'
import { alertsPage } from './en/alerts-page'
import { analytics } from './en/analytics'
import { annotateChecks } from './en/annotate-checks'
import { annotateNote } from './en/annotate-note'
import { annotatePages } from './en/annotate-pages'
import { annotatePipeline } from './en/annotate-pipeline'
import { assistantPage } from './en/assistant-page'
import { charts } from './en/charts'
import { commands } from './en/commands'
import { desk } from './en/desk'
import { errors } from './en/errors'
import { featureHistory } from './en/feature-history'
import { fullExport } from './en/full-export'
import { history } from './en/history'
import { inbox } from './en/inbox'
import { keyGuides } from './en/key-guides'
import { metamask } from './en/metamask'
import { orderForm } from './en/order-form'
import { performance } from './en/performance'
import { portfolio } from './en/portfolio'
import { rebalanceAutomation } from './en/rebalance-automation'
import { rebalanceBacktest } from './en/rebalance-backtest'
import { rebalanceDrift } from './en/rebalance-drift'
import { rebalanceGather } from './en/rebalance-gather'
import { rebalanceMethods } from './en/rebalance-methods'
import { rebalancePage } from './en/rebalance-page'
import { rebalancePlanPage } from './en/rebalance-plan-page'
import { reports } from './en/reports'
import { risk } from './en/risk'
import { settings } from './en/settings'
import { swaps } from './en/swaps'
import { uniswap } from './en/uniswap'
import { vault } from './en/vault'
import { wallets } from './en/wallets'
import { xray } from './en/xray'

export const english: Catalogue = {
  ...portfolio,
  ...vault,
  ...accounts,
  ...keyGuides,
  ...settings,
  ...commands,
  ...desk,
  ...errors,
  ...charts,
  ...history,
  ...featureHistory,
  ...inbox,
  ...risk,
  ...reports,
  ...rebalanceBacktest,
  ...analytics,
  ...alertLookup,
  ...xray,
  ...performance,
  ...fullExport,
  ...orderForm,
  ...uniswap,
  ...metamask,
  ...swaps,
  ...wallets,
  ...annotateChecks,
  ...annotateNote,
  ...annotatePages,
  ...annotatePipeline,
  ...rebalanceGather,
  ...rebalanceMethods,
  ...rebalancePage,
  ...rebalanceDrift,
  ...rebalancePlanPage,
  ...rebalanceAutomation,
  ...alertsPage,
  ...assistantPage,
  ...alertTelling,
  ...alertRules,
}

/** As the catalogues of the other languages, which are JSON. */
export default english
