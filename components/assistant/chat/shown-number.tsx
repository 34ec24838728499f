/** A number of an answer: dots while amounts are hidden, unless it tells a share, which is shown everywhere. */
import { HiddenAmount } from '@/components/money/hidden-amount'
import { useMoneyDisplay } from '@/components/money/money-display'

const SHARE = /(?:%|percent|Prozent(?:punkte?n?)?|percentage points?|pp)$/i

/** A share tells no amount. @example isShare('12.3 %') // true */
export const isShare = (text: string): boolean => SHARE.test(text.trim())

/** @param isPrivate it may tell an amount of the user's */
export function ShownNumber({ text, isPrivate }: { text: string; isPrivate: boolean }) {
  const { hidden } = useMoneyDisplay()
  if (hidden && isPrivate && !isShare(text)) return <HiddenAmount />
  return <span className="figure">{text}</span>
}
