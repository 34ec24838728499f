/** Scripts name their steps by one byte each, one after the other. */
import { Unclear } from './router-flows'

/** Honest scripts have a dozen. */
const MOST = 256

/** @param bytes hex with `0x` @example codesOf('0x0b00') // [11, 0] @throws Unclear for more than anybody writes */
export function codesOf(bytes: string): number[] {
  if (bytes.length > 2 + MOST * 2) throw new Unclear('too many steps')
  return (bytes.slice(2).match(/../g) ?? []).map((code) => Number.parseInt(code, 16))
}
