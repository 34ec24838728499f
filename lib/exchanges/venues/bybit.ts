/** Bybit and its regional sites: unified account, funding wallet, earn. https://bybit-exchange.github.io/docs/v5/intro */
import * as v from 'valibot'
import { collector } from '../collect'
import { defineVenue, type Rights, UNKNOWN_RIGHTS, type VenueBalances } from '../define-venue'
import { bybitHistory } from '../history/venues/bybit'
import * as leftOut from '../not-included'
import { numeral, numeralOrNothing } from '../numeral'
import type { VenueSession } from '../session'

const retCode = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.literal(0))
const coin = v.string()
const unified = v.object({
  retCode,
  result: v.object({
    list: v.pipe(
      v.array(v.object({ coin: v.array(v.object({ coin, equity: numeral, locked: numeralOrNothing })) })),
      v.minLength(1),
    ),
  }),
})
const fundWallet = v.object({
  retCode,
  result: v.object({ balance: v.array(v.object({ coin, walletBalance: numeral })) }),
})
const earnPositions = v.object({
  retCode,
  result: v.object({ list: v.array(v.object({ coin, amount: numeral })) }),
})

async function readBalances(session: VenueSession): Promise<VenueBalances> {
  const { venueName } = session
  const found = collector(session)
  const account = await session.ask(unified, 'privateGetV5AccountWalletBalance', { accountType: 'UNIFIED' })
  // Equity: wallet less debt, with open positions at their present value.
  for (const { coin, equity, locked } of account.result.list.flatMap((each) => each.coin))
    found.addWithHold('spot', coin, equity, locked)
  const funding = await session.askOptional({
    schema: fundWallet,
    method: 'privateGetV5AssetTransferQueryAccountCoinsBalance',
    params: { accountType: 'FUND' },
    otherwise: leftOut.funding(venueName),
  })
  for (const { coin, walletBalance } of funding?.result.balance ?? [])
    found.add('funding', coin, walletBalance)
  for (const category of ['FlexibleSaving', 'OnChain']) {
    const otherwise = leftOut.earn(venueName)
    const positions = await session.askOptional({
      schema: earnPositions,
      method: 'privateGetV5EarnPosition',
      params: { category },
      otherwise,
    })
    for (const { coin, amount } of positions?.result.list ?? [])
      found.add(category === 'OnChain' ? 'staked' : 'earn', coin, amount)
  }
  return { holdings: found.holdings, notIncluded: [...session.missed, leftOut.subAccounts(venueName)] }
}

const words = v.optional(v.array(v.string()), [])
const queryApi = v.object({
  retCode,
  result: v.object({
    readOnly: v.picklist([0, 1]),
    permissions: v.objectWithRest(
      { Wallet: v.array(v.string()), Spot: words, ContractTrade: words, Options: words, Derivatives: words },
      v.unknown(),
    ),
  }),
})

async function readRights(session: VenueSession): Promise<Rights> {
  const parsed = v.safeParse(queryApi, await session.ask(v.unknown(), 'privateGetV5UserQueryApi'))
  if (!parsed.success) return UNKNOWN_RIGHTS
  const { readOnly, permissions } = parsed.output.result
  const { Wallet, Spot, ContractTrade, Options, Derivatives } = permissions
  if (readOnly === 1) return { canRead: true, canTrade: false, canWithdraw: false }
  const trades = [...Spot, ...ContractTrade, ...Options, ...Derivatives].length > 0
  return { canRead: true, canTrade: trades, canWithdraw: Wallet.some((word) => /withdraw/i.test(word)) }
}

const plugin = (id: string) =>
  defineVenue({
    id,
    options: { fetchMarkets: { types: ['spot'] } },
    readBalances,
    readRights,
    history: bybitHistory,
  })

export const bybit = plugin('bybit')
export const bybiteu = plugin('bybiteu')
export const bybitid = plugin('bybitid')
