/** What Binance says an account holds, endpoint by endpoint, in the fields of its API; every amount with eight places. */
import { fixed, minus, plus } from '../ledger/decimal'
import type { BinanceBalances, BinanceMarginAsset } from '../ledger/truth'

const amount = (text: string): string => fixed(text, 8)

interface SpotBalance {
  asset: string
  free: string
  locked: string
}

/** `/api/v3/account`: zeros included, and each flexible earn position once more under LD. */
export function spotBalances(balances: BinanceBalances, listed: readonly string[]): SpotBalance[] {
  const held = new Map(balances.spot.map((each) => [each.asset, each]))
  const symbols = new Set([...listed, ...held.keys()])
  const spot = [...symbols].map((asset) => {
    const { free = '0', locked = '0' } = held.get(asset) ?? {}
    return { asset, free: amount(free), locked: amount(locked) }
  })
  const earning = balances.flexible.map((each) => {
    return { asset: `LD${each.asset}`, free: amount(each.amount), locked: amount('0') }
  })
  return [...spot, ...earning]
}

export const fundingBalances = ({ funding }: BinanceBalances): unknown[] =>
  funding.map(({ asset, free, locked, freeze, withdrawing }) => ({
    asset,
    free: amount(free),
    locked: amount(locked),
    freeze: amount(freeze),
    withdrawing: amount(withdrawing),
    btcValuation: '0.00000000',
  }))

export const flexiblePositions = ({ flexible }: BinanceBalances): unknown[] =>
  flexible.map(({ asset, amount: total }) => ({
    totalAmount: amount(total),
    latestAnnualPercentageRate: '0.02599895',
    yesterdayAirdropPercentageRate: '0.00000000',
    asset,
    canRedeem: true,
    collateralAmount: '0.00000000',
    productId: `${asset}001`,
    yesterdayRealTimeRewards: '0.00000001',
    cumulativeBonusRewards: '0.00000000',
    cumulativeRealTimeRewards: '0.00002500',
    cumulativeTotalRewards: '0.00002500',
    autoSubscribe: true,
  }))

export const lockedPositions = ({ locked }: BinanceBalances): unknown[] =>
  locked.map(({ asset, amount: total }, at) => ({
    positionId: 12_000 + at,
    projectId: `${asset}*60`,
    asset,
    amount: amount(total),
    purchaseTime: '1760000000000',
    duration: '60',
    accrualDays: '14',
    rewardAsset: asset,
    APY: '0.0503',
    isRenewable: true,
    isAutoRenew: true,
    redeemDate: '1766000000000',
  }))

function marginAsset({
  asset,
  free,
  locked,
  borrowed,
  interest,
}: BinanceMarginAsset): Record<string, string> {
  const netAsset = minus(plus(free, locked), plus(borrowed, interest))
  return {
    asset,
    borrowed: amount(borrowed),
    free: amount(free),
    interest: amount(interest),
    locked: amount(locked),
    netAsset: amount(netAsset),
  }
}

export const crossMargin = (assets: readonly BinanceMarginAsset[]): unknown => ({
  created: true,
  borrowEnabled: true,
  marginLevel: '999.00000000',
  totalAssetOfBtc: '0.00000000',
  totalLiabilityOfBtc: '0.00000000',
  totalNetAssetOfBtc: '0.00000000',
  tradeEnabled: true,
  transferInEnabled: true,
  transferOutEnabled: true,
  accountType: 'MARGIN_1',
  userAssets: assets.map(marginAsset),
})

export const isolatedMargin = ({ isolated = [] }: BinanceBalances): unknown => ({
  assets: isolated.map(({ symbol, base, quote }) => ({
    baseAsset: {
      ...marginAsset(base),
      borrowEnabled: true,
      repayEnabled: true,
      totalAsset: amount(plus(base.free, base.locked)),
    },
    quoteAsset: {
      ...marginAsset(quote),
      borrowEnabled: true,
      repayEnabled: true,
      totalAsset: amount(plus(quote.free, quote.locked)),
    },
    symbol,
    isolatedCreated: true,
    enabled: true,
    marginLevel: '999.00000000',
    marginLevelStatus: 'EXCESSIVE',
    tradeEnabled: true,
  })),
  totalAssetOfBtc: '0.00000000',
  totalLiabilityOfBtc: '0.00000000',
  totalNetAssetOfBtc: '0.00000000',
})

type Wallets = NonNullable<BinanceBalances['usdm']>

/** `/fapi/v3/account`, `/fapi/v2/account`, `/dapi/v1/account`. */
export const futuresAccount = (wallets: Wallets): unknown => ({
  canTrade: true,
  canDeposit: true,
  canWithdraw: true,
  updateTime: 0,
  assets: wallets.map(({ asset, walletBalance, unrealizedProfit }) => ({
    asset,
    walletBalance: amount(walletBalance),
    unrealizedProfit: amount(unrealizedProfit),
    marginBalance: amount(plus(walletBalance, unrealizedProfit)),
    maintMargin: '0.00000000',
    initialMargin: '0.00000000',
    positionInitialMargin: '0.00000000',
    openOrderInitialMargin: '0.00000000',
    crossWalletBalance: amount(walletBalance),
    crossUnPnl: amount(unrealizedProfit),
    availableBalance: amount(walletBalance),
    maxWithdrawAmount: amount(walletBalance),
    updateTime: 0,
  })),
  positions: [],
})

/** `/fapi/v3/balance`, `/fapi/v2/balance`, `/dapi/v1/balance`. */
export const futuresBalance = (wallets: Wallets): unknown =>
  wallets.map(({ asset, walletBalance, unrealizedProfit }) => ({
    accountAlias: 'SgsR',
    asset,
    balance: amount(walletBalance),
    crossWalletBalance: amount(walletBalance),
    crossUnPnl: amount(unrealizedProfit),
    availableBalance: amount(walletBalance),
    maxWithdrawAmount: amount(walletBalance),
    marginAvailable: true,
    updateTime: 0,
  }))
