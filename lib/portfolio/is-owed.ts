/** Whether a part of a line is a debt: less than nothing of a coin, or a token that stands for what is owed. */
import { isNegative } from '@/lib/core/amount'
import type { LinePart } from './view'

/** @example isOwed({ quantity: amount('40'), bucket: 'debt' }) // true */
export const isOwed = ({ quantity, bucket }: Pick<LinePart, 'quantity' | 'bucket'>): boolean =>
  bucket === 'debt' || isNegative(quantity)
