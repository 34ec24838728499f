/** What nobody knows is a dash with its reason; never a zero. */

import { Tooltip } from '@/components/ui/tooltip'
import { VisuallyHidden } from '@/components/ui/visually-hidden'

/** @example <UnknownAmount reason={t('No source has a price for {symbol}.', { symbol })} /> */
export function UnknownAmount({ reason, className }: { reason: string; className?: string | undefined }) {
  return (
    <Tooltip text={reason}>
      <span className={className} data-unknown="">
        <span aria-hidden="true" className="text-muted">
          —
        </span>
        <VisuallyHidden>{reason}</VisuallyHidden>
      </span>
    </Tooltip>
  )
}
