/** Ids as a message brings them: text of a fit length, of its kind from then on. Pure. */
import * as v from 'valibot'
import type { AssetId } from '@/lib/core/ids'

/** @example v.strictObject({ account: id<AccountId>(), asset }) */
export const id = <T extends string>() =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(64),
    v.transform((text) => text as T),
  )

export const asset = v.pipe(
  v.string(),
  v.minLength(3),
  v.maxLength(200),
  v.transform((text) => text as AssetId),
)
