/** Gathers what is known of a recipient: accounts, address book, exchanges, past and chain. What cannot be told is `unknown`, never left out. */

import { erc20 } from '@/lib/assets/asset-id'
import { catalogueToken } from '@/lib/assets/catalogue'
import { describeAsset } from '@/lib/assets/describe'
import { hexBytes } from '@/lib/chains/rpc-quantity'
import { AppError } from '@/lib/core/errors'
import type { AssetId, ChainId } from '@/lib/core/ids'
import type { AccountRow } from '@/lib/db/rows'
import type { Ledger } from '@/lib/ledger/ledger.client'
import type { BuildContext } from '../build-call'
import { type ChainNodes, chainNodes } from './chain-rpc.store'
import type { FoundRecipient } from './find-recipient.store'
import { hasForgedTransfer } from './forged-transfers.client'
import { type KnownAddress, lookAlikes } from './look-alikes'
import type { OwnDeposits } from './own-deposits.store'
import { readPast } from './read-past.store'
import type { RecipientFacts } from './recipient-facts'

export interface RecipientSources extends Pick<BuildContext, 'db' | 'fetch' | 'now' | 'health'> {
  ledger: Pick<Ledger, 'ask'>
  ownDeposits: OwnDeposits
}

export interface RecipientQuestion {
  recipient: FoundRecipient
  /** Address that pays, lower case. */
  from: string
  chain: ChainId
  asset: AssetId
}

export async function readRecipient(
  sources: RecipientSources,
  { recipient: { address, ensName }, from, chain, asset }: RecipientQuestion,
): Promise<RecipientFacts> {
  const { db, ownDeposits } = sources
  const nodes = await chainNodes(chain, sources)
  const [accounts, contacts, { past, paid }, deposits, code, tokenSymbol, isForged] = await Promise.all([
    db.accounts.toArray(),
    db.contacts.toArray(),
    readPast(sources, address),
    ownDeposits({ address, asset, chain }),
    readCode(nodes, address),
    tokenAt(db, erc20(chain, address)),
    hasForgedTransfer(nodes.rpc, { from, to: address }),
  ])
  const own = accounts.filter(isEvm).find(({ source }) => source.address === address)
  const contact = contacts.find((each) => each.address === address)
  const known: KnownAddress[] = [
    ...accounts.filter(isEvm).map(({ label, source }) => ({ address: source.address, label })),
    ...contacts.map(({ address: of, name }) => ({ address: of, label: name })),
    ...paid,
  ]
  return {
    address,
    isSender: address === from,
    deposits,
    similar: lookAlikes(address, known),
    past,
    code,
    ...(ensName === undefined ? {} : { ensName }),
    ...(own ? { own: { account: own.id, label: own.label } } : {}),
    ...(contact ? { contact: { name: contact.name } } : {}),
    ...(tokenSymbol === undefined ? {} : { tokenSymbol }),
    ...(isForged ? { isForged } : {}),
  }
}

const isEvm = (row: AccountRow): row is AccountRow & { source: { kind: 'evm' } } => row.source.kind === 'evm'

/** EIP-7702: a person's account that points to code. */
const DELEGATION = '0xef0100'

async function readCode({ rpc }: ChainNodes, address: string): Promise<RecipientFacts['code']> {
  try {
    const answer = await rpc.ask({
      method: 'eth_getCode',
      params: [address, 'latest'],
      schema: hexBytes,
      purpose: 'kind of a recipient',
      sends: '1 address',
    })
    if (!answer.ok) return 'unknown'
    if (answer.value === '0x') return 'none'
    return answer.value.startsWith(DELEGATION) ? 'delegated' : 'contract'
  } catch (error) {
    if (error instanceof AppError) return 'unknown'
    throw error
  }
}

async function tokenAt(db: BuildContext['db'], asset: AssetId): Promise<string | undefined> {
  if (catalogueToken(asset)) return describeAsset(asset).symbol
  const row = await db.assets.get(db.hash('asset', asset))
  return row === undefined ? undefined : describeAsset(asset, row).symbol
}
