/** Addresses in a venue's answer: of EVM form, lower case; every other form is no address of these chains. */
import * as v from 'valibot'

export const addressText = v.pipe(v.string(), v.trim(), v.maxLength(200))

/** @example evmAddressOf('0xD8dA…') // '0xd8da…' */
export const evmAddressOf = (text: string): string | undefined =>
  /^0x[0-9a-fA-F]{40}$/.test(text) ? text.toLowerCase() : undefined
