/** Messages that change how the portfolio is counted. */
import * as v from 'valibot'
import type { AssetId, UndoId } from '@/lib/core/ids'
import { engineUi } from '@/lib/messages/define'

const asset = v.pipe(
  v.string(),
  v.minLength(3),
  v.maxLength(200),
  v.transform((id) => id as AssetId),
)

export const portfolioMessages = {
  /** `null` takes the user's decision back. @returns what it was before */
  'assets.choose': engineUi(
    'assets.choose',
    v.strictObject({ asset, choice: v.nullable(v.picklist(['wanted', 'hidden'])) }),
  ).returns<{ before: 'wanted' | 'hidden' | null }>(),
  /** `price: null` removes the manual price. Either is taken back by what stood there before. */
  'prices.setManual': engineUi(
    'prices.setManual',
    v.strictObject({
      asset,
      price: v.nullable(v.pipe(v.string(), v.maxLength(60))),
      currency: v.pipe(v.string(), v.regex(/^[a-z]{3,5}$/)),
    }),
  ).returns<{ undo: UndoId }>(),
} as const
