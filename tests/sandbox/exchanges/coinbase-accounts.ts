/**
 * Coinbase's two views of the same wallets. Advanced Trade (v3) splits available and hold, pages by `cursor` and knows no
 * staked wallets and no vaults; v2 shows every wallet with its whole amount, and pages by the last id.
 */
import { plain, plus } from '../ledger/decimal'
import type { CoinbaseWallet } from '../ledger/truth'
import type { SandboxAnswer } from '../types'
import { json } from './access'
import type { CoinbaseMarkets } from './coinbase-markets'

const SINCE = '2023-01-04T06:20:06.456Z'

/** A page size that the venue takes: `most` at most. */
const sizeOf = (params: URLSearchParams, usual: number, most: number): number =>
  Math.min(most, Math.max(1, Number(params.get('limit') ?? usual) || usual))

function brokerageAccount({ id, name, currency, available, hold, kind }: CoinbaseWallet): unknown {
  return {
    uuid: id,
    name,
    currency,
    available_balance: { value: plain(available), currency },
    default: true,
    active: true,
    created_at: SINCE,
    updated_at: SINCE,
    deleted_at: null,
    type: kind === 'fiat' ? 'ACCOUNT_TYPE_FIAT' : 'ACCOUNT_TYPE_CRYPTO',
    ready: true,
    hold: { value: plain(hold), currency },
    retail_portfolio_id: 'b8a8c5c1-1d41-5a3c-9c3e-6d0f0f6a2b11',
    platform: 'ACCOUNT_PLATFORM_CONSUMER',
  }
}

/** GET /api/v3/brokerage/accounts: 49 a page unless asked for more, 250 at most. */
export function brokerageAccounts(
  wallets: readonly CoinbaseWallet[],
  params: URLSearchParams,
): SandboxAnswer {
  const all = wallets.filter(({ kind, staked }) => kind !== 'vault' && !staked)
  const from = Number(Buffer.from(params.get('cursor') ?? '', 'base64').toString() || 0)
  const size = sizeOf(params, 49, 250)
  const page = all.slice(from, from + size)
  const has_next = from + size < all.length
  const cursor = has_next ? Buffer.from(String(from + size)).toString('base64') : ''
  return json(200, { accounts: page.map(brokerageAccount), has_next, cursor, size: page.length })
}

function v2Account(wallet: CoinbaseWallet, markets: CoinbaseMarkets): unknown {
  const { id, name, kind, staked, currency, available, hold } = wallet
  return {
    id,
    name,
    primary: kind === 'wallet' && !staked && currency === 'BTC',
    type: kind,
    currency: markets.currency(currency),
    balance: { amount: plus(available, hold), currency },
    created_at: SINCE,
    updated_at: SINCE,
    resource: 'account',
    resource_path: `/v2/accounts/${id}`,
    allow_deposits: kind !== 'vault',
    allow_withdrawals: kind !== 'vault' && !staked,
  }
}

/** GET /v2/accounts: 25 a page unless asked for more, 250 at most. */
export function v2Accounts(
  wallets: readonly CoinbaseWallet[],
  params: URLSearchParams,
  markets: CoinbaseMarkets,
): SandboxAnswer {
  const limit = sizeOf(params, 25, 250)
  const after = params.get('starting_after')
  const from = after === null ? 0 : wallets.findIndex(({ id }) => id === after) + 1
  if (after !== null && from === 0)
    return json(400, { errors: [{ id: 'param_invalid', message: 'Invalid starting_after' }] })
  const page = wallets.slice(from, from + limit)
  const next = from + limit < wallets.length ? (page.at(-1)?.id ?? null) : null
  const pagination = {
    ending_before: null,
    starting_after: after,
    previous_ending_before: null,
    next_starting_after: next,
    limit,
    order: 'desc',
    previous_uri: null,
    next_uri: next === null ? null : `/v2/accounts?limit=${limit}&starting_after=${next}`,
  }
  return json(200, { pagination, data: page.map((wallet) => v2Account(wallet, markets)) })
}
