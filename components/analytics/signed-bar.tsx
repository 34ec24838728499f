/** A bar to the left or to the right of zero, as in every chart also where reading runs the other way. The number beside it says the same, so the bar is decoration. */
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
    <span
      dir="ltr"
      aria-hidden="true"
      className="relative block h-2.5 overflow-hidden rounded-full bg-sunken"
    >
      {share === 0 ? null : (
        <span
          className={classNames(
            'absolute inset-y-0 min-w-0.5',
            share < 0 ? 'end-1/2' : 'start-1/2',
            tone === 'gain' ? 'bg-gain' : tone === 'loss' ? 'bg-loss' : 'bg-edge',
          )}
          style={{ width }}
        />
      )}
      <span className="absolute inset-y-0 start-1/2 w-px bg-edge" />
    </span>
  )
}
