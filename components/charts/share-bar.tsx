/** Parts of a whole as one bar. The list beside it says the same in words, so the bar itself is decoration. */
import { SERIES, seriesColour } from './series-colour'

/** @param shares 0..1 each, largest first; what is missing to 1 stays empty */
export function ShareBar({ shares }: { shares: readonly number[] }) {
  const shown = shares.filter((share) => share > 0)
  const rest = shown.slice(SERIES).reduce((total, share) => total + share, 0)
  const segments = rest > 0 ? [...shown.slice(0, SERIES), rest] : shown
  return (
    <div aria-hidden="true" className="flex h-2.5 gap-0.5 overflow-hidden rounded-full bg-sunken">
      {segments.map((share, at) => (
        // The order is the identity: a segment is the n-th largest.
        <span
          key={seriesColour(at)}
          className="min-w-0.5"
          style={{ flexGrow: share, flexBasis: 0, background: seriesColour(at) }}
        />
      ))}
    </div>
  )
}
