/** Which builder makes a draft's call. Pure: builders are handed in, each made where what it needs is. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { AccountRow } from '@/lib/db/rows'
import type { BuildContext, BuiltCall, CallBuilder } from './build-call'
import type { WalletDraft, WalletDraftKind } from './draft'

export type CallBuilders = { [Kind in WalletDraftKind]?: CallBuilder<Kind> }

interface Building<Kind extends WalletDraftKind> {
  draft: Extract<WalletDraft, { kind: Kind }>
  account: AccountRow & { source: { kind: 'evm' } }
  context: BuildContext
}

/** @throws AppError of the builder, or `not-supported` where there is none for this kind */
export async function buildWith(
  builders: CallBuilders,
  { draft, account, context }: Building<WalletDraftKind>,
): Promise<BuiltCall> {
  switch (draft.kind) {
    case 'send':
      return there(builders.send).build(draft, account, context)
    case 'approve':
      return there(builders.approve).build(draft, account, context)
    case 'swap':
      return there(builders.swap).build(draft, account, context)
    case 'revoke':
      return there(builders.revoke).build(draft, account, context)
    case 'replace':
      return there(builders.replace).build(draft, account, context)
    default:
      return draft satisfies never
  }
}

function there<Builder>(builder: Builder | undefined): Builder {
  if (builder) return builder
  throw new AppError('not-supported', say('Holdfast cannot build this transaction.'))
}
