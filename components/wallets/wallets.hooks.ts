/** The user's wallets as pages follow them. */
import { useTables } from '@/components/shell/live.hooks'
import { type Wallet, walletsOf } from './wallets-of'

/** @returns `null` until they are read: nobody is told that there is none before that is known */
export const useWallets = (): readonly Wallet[] | null =>
  useTables<readonly Wallet[] | null>(async (db) => walletsOf(await db.accounts.toArray()), null)
