/** A place-holder of the true shape; it appears only after 150 ms, so that a quick answer does not flicker. */
import { classNames } from './class-names'

/** @example <Skeleton className="h-4 w-24" /> */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden="true" className={classNames('block animate-late rounded-md bg-pressed', className)} />
  )
}
