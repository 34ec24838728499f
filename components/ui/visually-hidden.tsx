/** Text for screen readers only. */
import type { ReactNode } from 'react'

/** @example <VisuallyHidden>Change over 24 hours</VisuallyHidden> */
export function VisuallyHidden({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <span id={id} className="sr-only">
      {children}
    </span>
  )
}
