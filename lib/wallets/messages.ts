/** Messages of wallet transactions. All run in the engine and are refused while the vault or the screen is locked. */
import * as v from 'valibot'
import { type Amount, parseAmount } from '@/lib/core/amount'
import { ERROR_CODES } from '@/lib/core/errors'
import type { AccountId, ChainId } from '@/lib/core/ids'
import { type PreparedTx, type QuoteId, SPEEDS, type WalletTxId } from '@/lib/core/wallet-tx'
import type { WalletTxRow } from '@/lib/db/rows'
import { engineUi } from '@/lib/messages/define'
import { asset, id } from '@/lib/messages/id-fields'
import type { WalletDraft } from './draft'
import type { WalletReview } from './review'

const positive = v.pipe(
  v.string(),
  v.maxLength(100),
  v.check((value) => parseAmount(value) === value && !value.startsWith('-') && value !== '0'),
  v.transform((value) => value as Amount),
)
export const evmAddress = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-fA-F]{40}$/),
  v.transform((text) => text.toLowerCase()),
)
export const evmChain = v.pipe(
  v.string(),
  v.regex(/^eip155:\d{1,16}$/),
  v.transform((text) => text as ChainId),
)
const hash32 = v.pipe(v.string(), v.regex(/^0x[0-9a-f]{64}$/))
/** At most 128 KiB, what nodes take. */
const rawBytes = v.pipe(v.string(), v.maxLength(262_146), v.regex(/^0x(?:[0-9a-f]{2})+$/))
const speed = v.picklist(SPEEDS)
const account = id<AccountId>()

export const walletDraftSchema: v.GenericSchema<unknown, WalletDraft> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('send'),
    account,
    chain: evmChain,
    asset,
    to: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(255)),
    amount: v.variant('by', [
      v.strictObject({ by: v.literal('amount'), value: positive }),
      v.strictObject({ by: v.literal('all') }),
    ]),
    speed,
  }),
  v.strictObject({ kind: v.literal('approve'), account, quote: id<QuoteId>(), speed }),
  v.strictObject({
    kind: v.literal('revoke'),
    account,
    chain: evmChain,
    token: evmAddress,
    spender: evmAddress,
    via: v.picklist(['erc20', 'permit2']),
    speed,
  }),
  v.strictObject({
    kind: v.literal('swap'),
    account,
    quote: id<QuoteId>(),
    permit: v.exactOptional(rawBytes),
    speed,
  }),
  v.strictObject({
    kind: v.literal('replace'),
    of: id<WalletTxId>(),
    how: v.picklist(['speed-up', 'cancel']),
    speed,
  }),
])

const failure = v.strictObject({
  code: v.picklist(ERROR_CODES),
  sentence: v.strictObject({
    template: v.pipe(v.string(), v.maxLength(500)),
    params: v.exactOptional(
      v.record(v.string(), v.union([v.pipe(v.string(), v.maxLength(500)), v.number()])),
    ),
  }),
})

/** What came of asking the signer, as the page that asked tells it. */
export const signerOutcome = v.variant('kind', [
  /** A device signed; the bytes are checked against what was confirmed before they are sent. */
  v.strictObject({ kind: v.literal('signed'), raw: rawBytes }),
  /** A wallet signed and sent it by itself. */
  v.strictObject({ kind: v.literal('sent'), hash: hash32 }),
  /** Surely nothing was sent: the user said no, or the signer could not. */
  v.strictObject({ kind: v.literal('refused'), failure }),
  /** Nobody knows: the wallet vanished after it was asked. The chain is watched. */
  v.strictObject({ kind: v.literal('unclear'), failure: v.exactOptional(failure) }),
])
export type SignerOutcome = v.InferOutput<typeof signerOutcome>

export const walletMessages = {
  /** Builds, simulates and checks everything anew, writes the draft into the journal. Asks nobody to sign. */
  'wallets.review': engineUi(
    'wallets.review',
    v.strictObject({ draft: walletDraftSchema }),
  ).returns<WalletReview>(),
  /** Takes the draft, once, and gives out what is to be signed. A second confirm is refused. */
  'wallets.confirm': engineUi(
    'wallets.confirm',
    v.strictObject({
      id: id<WalletTxId>(),
      hash: v.pipe(v.string(), v.maxLength(64)),
      word: v.pipe(v.string(), v.maxLength(64)),
      /** Names of the dangers that the user ticked. */
      accepted: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(20)),
    }),
  ).returns<{ tx: PreparedTx }>(),
  /** Told once by the page that asked the signer; told again it changes nothing. */
  'wallets.outcome': engineUi(
    'wallets.outcome',
    v.strictObject({ id: id<WalletTxId>(), outcome: signerOutcome }),
  ).returns<Pick<WalletTxRow, 'id' | 'state' | 'error'> & { hash?: string }>(),
  /** The user left the review. */
  'wallets.discard': engineUi('wallets.discard', v.strictObject({ id: id<WalletTxId>() })).returns<null>(),
  /** Looks at everything that is under way, now. */
  'wallets.refresh': engineUi('wallets.refresh', v.strictObject({})).returns<null>(),
} as const
