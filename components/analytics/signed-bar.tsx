/** A bar to the left or to the right of zero. The number beside it says the same, so the bar is decoration. */
import { classNames } from '@/components/ui/class-names'

export interface SignedBarProps {
  /** −1..1 of the widest bar. */
  share: number
  tone?: 'gain' | 'loss' | 'neutral'
}

/** @example <SignedBar share={-0.4} tone="loss" /> */
export function SignedBar({ share, tone = share < 0 ? 'loss' : 'gain' }: SignedBarProps) {
  const width = `${Math.min(1, Math.abs(share)) * 50}%`
  return (
    <span aria-hidden="true" className="relative block h-2.5 overflow-hidden rounded-full bg-sunken">
      {share === 0 ? null : (
        <span
          className={classNames(
            'absolute inset-y-0 min-w-0.5',
            share < 0 ? 'right-1/2' : 'left-1/2',
            tone === 'gain' ? 'bg-gain' : tone === 'loss' ? 'bg-loss' : 'bg-edge',
          )}
          style={{ width }}
        />
      )}
      <span className="absolute inset-y-0 left-1/2 w-px bg-edge" />
    </span>
  )
}
