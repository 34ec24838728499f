/** Every tool of the assistant. A test fails when a file is not listed. */
import type { AssistantTool } from './define-tool'
import { proposeAlert } from './propose/propose-alert'
import { proposeOrder } from './propose/propose-order'
import { proposeRebalance } from './propose/propose-rebalance'
import { proposeSwap } from './propose/propose-swap'
import { alerts } from './read/alerts'
import { allocation } from './read/allocation'
import { attribution } from './read/attribution'
import { candles } from './read/candles'
import { concentration } from './read/concentration'
import { drift } from './read/drift'
import { entries } from './read/entries'
import { explainTransaction } from './read/explain-transaction'
import { fees } from './read/fees'
import { gains } from './read/gains'
import { holdings } from './read/holdings'
import { issues } from './read/issues'
import { lots } from './read/lots'
import { markets } from './read/markets'
import { orders } from './read/orders'
import { performance } from './read/performance'
import { quotes } from './read/quotes'
import { risk } from './read/risk'
import { whatIfSale } from './read/what-if-sale'
import { xray } from './read/xray'

export const ASSISTANT_TOOLS: readonly AssistantTool[] = [
  holdings,
  allocation,
  concentration,
  performance,
  attribution,
  risk,
  entries,
  lots,
  whatIfSale,
  gains,
  fees,
  issues,
  xray,
  drift,
  orders,
  alerts,
  markets,
  candles,
  quotes,
  explainTransaction,
  proposeOrder,
  proposeSwap,
  proposeRebalance,
  proposeAlert,
]
