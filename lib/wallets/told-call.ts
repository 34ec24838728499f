/**
 * A decoded call as a message carries it: messages are JSON in some browsers, which has no whole numbers of that size, so
 * each quantity is `Units`.
 */
import type { Units } from '@/lib/core/wallet-tx'
import type { CallDescription } from '@/lib/decode/call-description'

type Told<T> = T extends bigint
  ? Units
  : T extends readonly (infer Part)[]
    ? readonly Told<Part>[]
    : T extends object
      ? { [Key in keyof T]: Told<T[Key]> }
      : T

export type ToldCall = Told<CallDescription>

/** @example toldCall({ action: 'wrap', units: 5n }) // { action: 'wrap', units: '5' } */
export const toldCall = (call: CallDescription): ToldCall =>
  JSON.parse(
    JSON.stringify(call, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
  ) as ToldCall
