/** A swap that is decided: over which ways, how much, to whom, until when. What the routers' calls are made from. */
import type { RoutePart } from './route'

export interface SwapPlan {
  parts: readonly RoutePart[]
  /** The native coin is sold (then it goes along as value), or bought (then it arrives unwrapped). */
  sellsNative: boolean
  buysNative: boolean
  /** Contract of what is sold; of the wrapped coin when the native one is. */
  token: string
  /** Whose it is and who gets it, lower case. */
  owner: string
  /** Seconds since 1970; the chain refuses it afterwards. */
  deadline: number
}

export const unitsOf = ({ parts }: Pick<SwapPlan, 'parts'>): bigint =>
  parts.reduce((sum, { units }) => sum + units, 0n)

export const minimumOf = ({ parts }: Pick<SwapPlan, 'parts'>): bigint =>
  parts.reduce((sum, { minimum }) => sum + minimum, 0n)
