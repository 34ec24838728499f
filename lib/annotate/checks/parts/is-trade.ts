/** Whether a request is a trade: by its bytes, or by what the simulation shows of a call that cannot be read. Pure. */
import type { CheckInput } from '../../define-check'
import { callLeaves } from './call-leaves'
import { tradesOf } from './trade-terms'

/** A swap whose bytes were not read is one too: what is not known of it is said. */
export const isTrade = ({ asked, swap }: Pick<CheckInput, 'asked' | 'swap'>): boolean =>
  swap !== undefined ||
  tradesOf(asked).length > 0 ||
  callLeaves(asked).some(({ leaf }) => leaf.action === 'swap')
