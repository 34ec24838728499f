/** Ids of calls are drawn here, never taken from a model: they stand in addresses of pages. */
import { hex } from '@/lib/core/bytes'

/** Nine letters and digits, as the strictest endpoints want them. @example newCallId(randomBytes) // '0f3a91c27' */
export const newCallId = (randomBytes: (length: number) => Uint8Array): string =>
  hex(randomBytes(5)).slice(0, 9)

/** Of the call that Holdfast makes itself when an answer begins with something that the user points at. */
export const ABOUT_CALL = 'about0000'
