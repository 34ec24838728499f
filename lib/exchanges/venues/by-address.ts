/**
 * Venues whose accounts are wallets: ccxt would want the wallet's private key, which this product never takes. Balances of
 * these are public by address, or need a read-only API key alone; nothing is signed.
 */
import { defineVenue, type Rights, type VenuePlugin } from '../define-venue'
import { readByFetchBalance } from '../read-by-fetch-balance'

const NO_RIGHTS: Rights = { canRead: true, canTrade: false, canWithdraw: false }

interface AddressVenue {
  id: string
  /** The parameter sets of `fetchBalance`, one call each; their balances are added. */
  calls: (wallet: string) => Record<string, unknown>[]
}

const byAddress = ({ id, calls }: AddressVenue): VenuePlugin =>
  defineVenue({
    id,
    properties: { requiredCredentials: { privateKey: false } },
    readBalances: (session) => readByFetchBalance(session, calls(session.exchange.walletAddress ?? '')),
    readRights: () => Promise.resolve(NO_RIGHTS),
  })

export const dydx = byAddress({ id: 'dydx', calls: (address) => [{ address }] })
export const nado = byAddress({ id: 'nado', calls: () => [{}] })
export const pacifica = byAddress({ id: 'pacifica', calls: (account) => [{ account }] })

/** A key that can only read: orders at these need the Stark or Ed25519 key, which is not asked for. */
const byReadKey = (id: string): VenuePlugin =>
  defineVenue({
    id,
    properties: { requiredCredentials: { privateKey: false } },
    readRights: () => Promise.resolve({ canRead: 'unknown', canTrade: false, canWithdraw: false }),
  })

export const extended = byReadKey('extended')
export const hibachi = byReadKey('hibachi')
