/**
 * What a Solana transaction changed for an owner: the lamports of its own address, its tokens over all its token
 * accounts, and the rent that these accounts lock or give back. The owner's balance counts the lamports of the
 * address alone, so rent leaves it and comes back; it is told apart from what was paid.
 */
import { WRAPPED_SOL } from './data/solana-programs'
import { instructionsOf, type SolanaTransaction } from './solana-rows'

/** Rent of a token account is 0.002 SOL, a little more with extensions; more than this is money. */
const MOST_RENT = 10_000_000n
/** Instructions of the token programs that name the owner of an account, and by which field. */
const OWNER_FIELDS: Readonly<Record<string, string>> = {
  initializeAccount: 'owner',
  initializeAccount2: 'owner',
  initializeAccount3: 'owner',
  closeAccount: 'owner',
  create: 'wallet',
  createIdempotent: 'wallet',
}

export interface SolanaChanges {
  /** Paid by the owner for the transaction; 0 when somebody else did. */
  fee: bigint
  /** Locked in own token accounts; negative when it came back. */
  rent: bigint
  /** What the owner's address gained beside fee and rent. */
  lamports: bigint
  /** By mint; never zero. */
  tokens: ReadonlyMap<string, { units: bigint; decimals: number }>
  /** Own token accounts that take part. */
  accounts: readonly string[]
}

export interface SolanaOwner {
  owner: string
  /** Token accounts that are known to be the owner's. */
  accounts: ReadonlySet<string>
}

/** @throws RangeError when the owner's own lamports are more than a JSON number holds exactly */
export function solanaChanges(tx: SolanaTransaction, who: SolanaOwner): SolanaChanges {
  const { meta, transaction } = tx
  const keys = transaction.message.accountKeys
  const at = keys.findIndex(({ pubkey }) => pubkey === who.owner)
  const fee = at === 0 ? BigInt(meta.fee) : 0n
  const { tokens, accounts, locked } = tokenChanges(tx, who)
  const gained = (at === -1 ? 0n : lamportsGained(tx, at)) + fee
  // Somebody else may have paid the rent, or have taken it: then it is not in the owner's lamports.
  const isOwn = locked > 0n ? at === 0 || gained <= -locked : gained >= -locked
  const rent = isOwn ? locked : 0n
  return { fee, rent, lamports: gained + rent, tokens, accounts }
}

export function lamportsGained({ meta }: SolanaTransaction, index: number): bigint {
  const before = meta.preBalances[index] ?? 0
  const after = meta.postBalances[index] ?? 0
  if (!Number.isSafeInteger(before) || !Number.isSafeInteger(after))
    throw new RangeError('lamports are rounded')
  return BigInt(after) - BigInt(before)
}

function tokenChanges(tx: SolanaTransaction, who: SolanaOwner) {
  const keys = tx.transaction.message.accountKeys
  const named = namedAccounts(tx, who.owner)
  const tokens = new Map<string, { units: bigint; decimals: number }>()
  const byAccount = new Map<number, { mint: string; units: bigint }>()
  const put = (list: SolanaTransaction['meta']['preTokenBalances'], sign: bigint) => {
    for (const { accountIndex, mint, owner, uiTokenAmount } of list ?? []) {
      const account = keys[accountIndex]?.pubkey ?? ''
      const isOwn =
        owner === undefined ? who.accounts.has(account) || named.has(account) : owner === who.owner
      if (!isOwn) continue
      const { amount, decimals } = uiTokenAmount
      const units = sign * BigInt(amount)
      tokens.set(mint, { units: (tokens.get(mint)?.units ?? 0n) + units, decimals })
      byAccount.set(accountIndex, { mint, units: (byAccount.get(accountIndex)?.units ?? 0n) + units })
    }
  }
  put(tx.meta.preTokenBalances, -1n)
  put(tx.meta.postTokenBalances, 1n)
  let locked = 0n
  for (const [index, { mint, units }] of byAccount) {
    const rent = lamportsGained(tx, index) - (mint === WRAPPED_SOL ? units : 0n)
    if (rent <= MOST_RENT && rent >= -MOST_RENT) locked += rent
  }
  return {
    tokens: new Map([...tokens].filter(([, { units }]) => units !== 0n)),
    accounts: [...byAccount.keys()].flatMap((index) => keys[index]?.pubkey ?? []),
    locked,
  }
}

/** Accounts that an instruction calls the owner's: needed where the balances do not name owners. */
function namedAccounts(tx: SolanaTransaction, owner: string): ReadonlySet<string> {
  const found = instructionsOf(tx).flatMap(({ parsed }) => {
    const field = parsed ? OWNER_FIELDS[parsed.type] : undefined
    const account = parsed?.info['account']
    return field !== undefined && parsed?.info[field] === owner && typeof account === 'string' ? account : []
  })
  return new Set(found)
}
