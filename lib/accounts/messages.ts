/** Messages about what the user connected. All run in the engine. */
import * as v from 'valibot'
import type { AccountId, PortfolioId, TagId, UndoId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'
import type { AccountRow, KeyRights, SignerRef } from '@/lib/db/rows'
import { signerSchema } from '@/lib/db/wallet-row-schemas'
import { engineUi } from '@/lib/messages/define'

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))
const accountId = v.pipe(
  v.string(),
  v.length(22),
  v.transform((id) => id as AccountId),
)
const portfolioId = v.pipe(
  v.string(),
  v.length(22),
  v.transform((id) => id as PortfolioId),
)
const tagId = v.pipe(
  v.string(),
  v.length(22),
  v.transform((id) => id as TagId),
)
/** Neither a key nor a phrase has a place in it. */
const signer: v.GenericSchema<unknown, SignerRef> = signerSchema
const numeral = v.pipe(v.string(), v.maxLength(100))
const endpoint = v.optional(v.pipe(v.string(), v.url(), v.maxLength(500)))

/** What the add-account form sends: untrusted text, checked again in the engine. */
export const newSource = v.variant('kind', [
  v.strictObject({
    kind: v.literal('exchange'),
    venue: text(40),
    /** By ccxt's names: `apiKey`, `secret`, `password`, `uid`, `login`, `token`, ... */
    credentials: v.record(text(30), v.pipe(v.string(), v.maxLength(8192))),
    endpoint,
  }),
  v.strictObject({
    kind: v.literal('evm'),
    /** An address or an ENS name. */
    address: text(255),
    chains: v.pipe(v.array(text(40)), v.minLength(1), v.maxLength(50)),
  }),
  v.strictObject({
    kind: v.literal('bitcoin'),
    addresses: v.pipe(v.array(text(120)), v.minLength(1), v.maxLength(500)),
  }),
  /** An extended public key or a descriptor; one with several keys is longer and refused with its own sentence. */
  v.strictObject({ kind: v.literal('bitcoin-xpub'), xpub: text(1000) }),
  v.strictObject({ kind: v.literal('solana'), address: text(60) }),
  v.strictObject({
    kind: v.literal('manual'),
    positions: v.pipe(
      v.array(v.strictObject({ asset: text(200), symbol: text(30), quantity: numeral })),
      v.maxLength(1000),
    ),
  }),
  /** Made-up money at a venue's true prices. When an account is edited, only `counted` is taken. */
  v.strictObject({
    kind: v.literal('paper'),
    venue: text(40),
    endpoint,
    start: v.pipe(v.array(v.strictObject({ code: text(30), quantity: numeral })), v.maxLength(50)),
    counted: v.boolean(),
  }),
])
export type NewSource = v.InferOutput<typeof newSource>

export interface CheckedSource {
  /** What would be stored, without secrets. */
  source: AccountRow['source']
  /** Label proposed for the account. */
  label: string
  rights?: KeyRights
  /** Things the user should read before connecting: "This key can trade." */
  remarks: Sentence[]
  /** How many assets with a balance the test call saw; absent for manual accounts. */
  assetsSeen?: number
}

export interface RemovalSummary {
  holdings: number
  hasCredentials: boolean
  snapshotsKept: number
  /** Of its history; corrections and links of them go too. */
  entries: number
}

export const accountsMessages = {
  /** Test call and rights check. Stores nothing. */
  'accounts.check': engineUi(
    'accounts.check',
    v.strictObject({ source: newSource }),
  ).returns<CheckedSource>(),
  /** Checks again, then stores account, credentials and status in one transaction and syncs it. */
  'accounts.add': engineUi(
    'accounts.add',
    v.strictObject({ source: newSource, label: v.optional(text(60)) }),
  ).returns<{ id: AccountId }>(),
  'accounts.edit': engineUi(
    'accounts.edit',
    v.strictObject({
      id: accountId,
      label: v.optional(text(60)),
      tags: v.optional(v.array(tagId)),
      /** New credentials or address set of the same kind; checked like a new account. */
      source: v.optional(newSource),
    }),
  ).returns<null>(),
  /**
   * Addresses that a wallet or a device has shown: new ones are added and read, one that is watched already gets the signer (and
   * keeps its networks). All or none.
   */
  'accounts.addSigners': engineUi(
    'accounts.addSigners',
    v.strictObject({
      signers: v.pipe(
        v.array(
          v.strictObject({
            address: v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{40}$/)),
            signer,
            label: v.optional(text(60)),
          }),
        ),
        v.minLength(1),
        v.maxLength(50),
      ),
      chains: v.pipe(v.array(text(40)), v.minLength(1), v.maxLength(50)),
    }),
  ).returns<{ added: AccountId[]; upgraded: AccountId[] }>(),
  /** `null`: the address is only watched from now on. */
  'accounts.setSigner': engineUi(
    'accounts.setSigner',
    v.strictObject({ id: accountId, signer: v.nullable(signer) }),
  ).returns<null>(),
  'accounts.pause': engineUi(
    'accounts.pause',
    v.strictObject({ id: accountId, paused: v.boolean() }),
  ).returns<null>(),
  /** What would be deleted, to be spelled out before `accounts.remove`. */
  'accounts.removal': engineUi(
    'accounts.removal',
    v.strictObject({ id: accountId }),
  ).returns<RemovalSummary>(),
  'accounts.remove': engineUi('accounts.remove', v.strictObject({ id: accountId })).returns<null>(),
  'portfolios.save': engineUi(
    'portfolios.save',
    v.strictObject({ id: v.optional(portfolioId), name: text(60), accounts: v.array(accountId) }),
  ).returns<{ id: PortfolioId }>(),
  'portfolios.remove': engineUi('portfolios.remove', v.strictObject({ id: portfolioId })).returns<{
    undo: UndoId
  }>(),
  'tags.save': engineUi('tags.save', v.strictObject({ id: v.optional(tagId), name: text(40) })).returns<{
    id: TagId
  }>(),
  'tags.remove': engineUi('tags.remove', v.strictObject({ id: tagId })).returns<{ undo: UndoId }>(),
} as const
