/** Orders and algo orders in OKX's fields ("Order details", "Algo order details"): every figure a text, absent ones empty. */
import { minus, total } from '../../ledger/decimal'
import { overDigits } from '../../prices/convert-digits'
import type { EngineOrder } from '../orders/order-words'
import type { AlgoOrder } from './algo-desk'

export function stateOf({ status, filled }: EngineOrder): string {
  if (status === 'filled') return 'filled'
  if (status === 'cancelled' || status === 'expired') return 'canceled'
  return filled === '0' ? 'live' : 'partially_filled'
}

const TYPES: Readonly<Record<string, string>> = { PO: 'post_only', FOK: 'fok', IOC: 'ioc' }

export function orderRow(wanted: EngineOrder): Record<string, unknown> {
  const { filled, filledCost, fills, told = {} } = wanted
  const fees = total(fills.map(({ fee }) => fee))
  return {
    accFillSz: filled,
    algoClOrdId: told['algoClOrdId'] ?? '',
    algoId: told['algoId'] ?? '',
    attachAlgoClOrdId: '',
    attachAlgoOrds: [],
    avgPx: filled === '0' ? '' : overDigits(filledCost, filled, 16),
    cTime: String(wanted.at),
    cancelSource: wanted.status === 'cancelled' ? '1' : '',
    cancelSourceReason: '',
    category: 'normal',
    ccy: '',
    clOrdId: wanted.clientId ?? '',
    fee: minus('0', fees),
    feeCcy: fills[0]?.feeSymbol ?? '',
    fillPx: fills.at(-1)?.price ?? '',
    fillSz: fills.at(-1)?.quantity ?? '0',
    fillTime: fills.length === 0 ? '' : String(fills.at(-1)?.at),
    instId: wanted.market,
    instType: 'SPOT',
    isTpLimit: 'false',
    lever: '',
    linkedAlgoOrd: { algoId: '' },
    ordId: wanted.id,
    ordType: wanted.kind === 'market' ? 'market' : (TYPES[wanted.timeInForce] ?? 'limit'),
    pnl: '0',
    posSide: 'net',
    px: wanted.price ?? '',
    rebate: '0',
    rebateCcy: '',
    reduceOnly: 'false',
    side: wanted.side,
    slOrdPx: '',
    slTriggerPx: '',
    slTriggerPxType: '',
    source: told['source'] ?? '',
    state: stateOf(wanted),
    stpMode: 'cancel_maker',
    sz: wanted.cost ?? wanted.amount ?? '',
    tag: '',
    tdMode: 'cash',
    tgtCcy: wanted.kind !== 'market' ? '' : wanted.cost === undefined ? 'base_ccy' : 'quote_ccy',
    tpOrdPx: '',
    tpTriggerPx: '',
    tpTriggerPxType: '',
    tradeId: fills.at(-1)?.id ?? '',
    tradeQuoteCcy: wanted.market.split('-')[1],
    uTime: String(wanted.updatedAt),
  }
}

export function algoRow(algo: AlgoOrder): Record<string, unknown> {
  const { told, waiting, state, ordIds } = algo
  const of = (name: string): string => told[name] ?? ''
  return {
    activePx: '',
    actualPx: '',
    actualSide:
      state === 'effective' && algo.ordType === 'conditional' ? (told['slTriggerPx'] ? 'sl' : 'tp') : '',
    actualSz: state === 'effective' ? of('sz') : '0',
    algoClOrdId: algo.algoClOrdId,
    algoId: algo.algoId,
    amendPxOnTriggerType: '0',
    attachAlgoOrds: [],
    cTime: String(algo.at),
    callbackRatio: of('callbackRatio'),
    callbackSpread: '',
    ccy: '',
    clOrdId: '',
    closeFraction: '',
    failCode: algo.failCode,
    instId: waiting.market,
    instType: 'SPOT',
    last: '',
    lever: '',
    linkedOrd: { ordId: '' },
    moveTriggerPx: algo.ordType === 'move_order_stop' ? (waiting.trigger ?? '') : '',
    ordId: ordIds.at(-1) ?? '',
    ordIdList: ordIds,
    ordPx: '',
    ordType: algo.ordType,
    posSide: 'net',
    reduceOnly: 'false',
    side: waiting.side,
    slOrdPx: of('slOrdPx'),
    slTriggerPx: of('slTriggerPx'),
    slTriggerPxType: of('slTriggerPxType'),
    state,
    sz: of('sz'),
    tag: of('tag'),
    tdMode: of('tdMode'),
    tgtCcy: of('tgtCcy'),
    tpOrdPx: of('tpOrdPx'),
    tpTriggerPx: of('tpTriggerPx'),
    tpTriggerPxType: of('tpTriggerPxType'),
    triggerPx: '',
    triggerPxType: '',
    triggerTime: ordIds.length === 0 ? '' : String(algo.updatedAt),
    tradeQuoteCcy: waiting.market.split('-')[1],
    uTime: String(algo.updatedAt),
  }
}
