/** A small line without axes: it shows the shape, never the amount, so it may stay while amounts are hidden. */
import { classNames } from '@/components/ui/class-names'
import { sparklinePath } from './sparkline-path'

/** @param label what a screen reader says: what and which period, no amount */
export function Sparkline({
  values,
  label,
  className,
}: {
  values: readonly number[]
  label: string
  className?: string
}) {
  const path = sparklinePath(values)
  if (path === '') return null
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className={classNames('text-accent', className)}
    >
      <path d={`${path}L100 100L0 100Z`} fill="currentColor" opacity="0.08" />
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
